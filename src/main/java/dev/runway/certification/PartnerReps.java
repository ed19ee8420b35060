package dev.runway.certification;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.api.Cursor;
import dev.runway.api.IfMatch;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.certification.GateKeeper.Entered;
import dev.runway.certification.RepChange.Kind;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the reps of partners, also to those who hold no certificate. */
@Service
@Transactional
public class PartnerReps {

	private final PartnerDirectory partners;

	private final GateKeeper keeper;

	private final RosterStore rosters;

	private final ProgrammeCalendar calendar;

	PartnerReps(PartnerDirectory partners, GateKeeper keeper, RosterStore rosters, ProgrammeCalendar calendar) {
		this.partners = partners;
		this.keeper = keeper;
		this.rosters = rosters;
		this.calendar = calendar;
	}

	/** The reps of a partner, also those who left, in the order of their ids. */
	@Transactional(readOnly = true)
	public Page<Rep> of(UUID partnerId, Paging paging) {
		partners.known(partnerId);
		var after = paging.after().map(cursor -> cursor.uuid(0).toString()).orElse("");
		var fetched = rosters.of(partnerId)
			.reps()
			.stream()
			.filter(rep -> rep.id().toString().compareTo(after) > 0)
			.sorted(Comparator.comparing(rep -> rep.id().toString()))
			.limit(paging.fetch())
			.toList();
		return Page.of(fetched, paging, rep -> Cursor.of(rep.id()));
	}

	@Transactional(readOnly = true)
	public Rep rep(UUID partnerId, UUID repId) {
		partners.known(partnerId);
		return rosters.of(partnerId).known(repId);
	}

	/** Adds a rep; one who is known by the mail address, or without one by the name, is taken over as described. */
	public Added add(UUID partnerId, GivenPerson given, Recorded recorded) {
		partners.known(partnerId);
		given.refuseProblems(calendar.today());
		var entered = keeper.enter(partnerId);
		var rep = given.rep();
		var known = entered.roster().find(rep.name(), rep.email());
		if (known.isPresent()) {
			return new Added(change(entered, known.get(), given.over(known.get()), recorded), false);
		}
		entered.roster().add(rep);
		entered.roster().tell(rep.id(), Kind.ADDED, calendar.today(), rep.role().label());
		keeper.leave(entered, calendar.today(), recorded);
		return new Added(rep, true);
	}

	/** Changes a rep, whose version somebody has seen, to what is described, and forgets what is not. */
	public Rep edit(UUID partnerId, UUID repId, GivenPerson given, IfMatch seen, Recorded recorded) {
		partners.known(partnerId);
		given.refuseProblems(calendar.today());
		var entered = keeper.enter(partnerId);
		var before = entered.roster().known(repId);
		seen.check(before.etag());
		before.refuseErased();
		var after = given.inPlaceOf(before);
		entered.roster()
			.reps()
			.stream()
			.filter(other -> !other.id().equals(repId) && other.key().equals(after.key()))
			.findFirst()
			.ifPresent(other -> {
				throw new Refused(Refused.Kind.CONFLICT, "The partner has another rep of that %s, %s."
					.formatted(after.email() == null ? "name" : "mail address", other.id()));
			});
		return change(entered, before, after, recorded);
	}

	private Rep change(Entered entered, Rep before, Rep after, Recorded recorded) {
		var roster = entered.roster();
		var rep = roster.change(after);
		if (rep.leftOn() == null ? before.leftOn() != null : !rep.leftOn().equals(before.leftOn())) {
			roster.tell(rep.id(), rep.leftOn() == null ? Kind.RETURNED : Kind.LEFT,
					rep.leftOn() == null ? calendar.today() : rep.leftOn(), null);
		}
		if (rep.role() != before.role()) {
			roster.tell(rep.id(), Kind.MOVED, calendar.today(), rep.role().label());
		}
		var corrected = Stream
			.of(Objects.equals(rep.name(), before.name()) ? null : "name",
					Objects.equals(rep.email(), before.email()) ? null : "mail address")
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" and "));
		if (!corrected.isEmpty()) {
			roster.tell(rep.id(), Kind.CORRECTED, calendar.today(), corrected + " corrected");
		}
		keeper.leave(entered, rep.leftOn() == null ? calendar.today() : rep.leftOn(), recorded);
		return rep;
	}

	/** A rep, and whether they were not known before. */
	public record Added(Rep rep, boolean isNew) {
	}

}
