package dev.runway.certification;

import java.util.List;
import java.util.UUID;

import dev.runway.certification.RepChange.Kind;
import dev.runway.certification.RepMentions.Mention;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out what Runway holds about a rep, and erases it so that every count stays what it was. */
@Service
@Transactional
public class PersonalDataOfReps {

	private final PartnerDirectory partners;

	private final GateKeeper keeper;

	private final RosterStore rosters;

	private final List<RepMentions> places;

	private final ProgrammeCalendar calendar;

	PersonalDataOfReps(PartnerDirectory partners, GateKeeper keeper, RosterStore rosters,
			List<RepMentions> places, ProgrammeCalendar calendar) {
		this.partners = partners;
		this.keeper = keeper;
		this.rosters = rosters;
		this.places = places;
		this.calendar = calendar;
	}

	@Transactional(readOnly = true)
	public PersonalData of(UUID partnerId, UUID repId) {
		partners.known(partnerId);
		var roster = rosters.of(partnerId);
		var rep = roster.known(repId);
		var certificates = roster.certificates().stream().filter(each -> each.repId().equals(repId)).toList();
		var mentions = rep.erased() ? List.<Mention>of()
				: places.stream().flatMap(place -> place.of(rep.mentioned(partnerId)).stream()).toList();
		return new PersonalData(rep, certificates, mentions);
	}

	/** Replaces name and mail address by a pseudonym wherever they are kept; a rep who is erased already stays so. */
	public Rep erase(UUID partnerId, UUID repId, @Nullable String reason, Recorded recorded) {
		partners.known(partnerId);
		var given = TextRule.reason(reason);
		var entered = keeper.enter(partnerId);
		var rep = entered.roster().known(repId);
		if (rep.erased()) {
			return rep;
		}
		var mentioned = rep.mentioned(partnerId);
		places.forEach(place -> place.erase(mentioned));
		rosters.eraseFromHistory(mentioned);
		var erased = entered.roster().change(rep.erased(calendar.today()));
		entered.roster().certificates().forEach(each -> entered.roster().change(without(each, mentioned, repId)));
		entered.roster().tell(repId, Kind.ERASED, calendar.today(), mentioned.erasedFrom(given));
		keeper.leave(entered, calendar.today(), recorded);
		return erased;
	}

	/** The link leads to the person who holds the certificate. */
	private static Certificate without(Certificate certificate, Mentioned rep, UUID repId) {
		var reason = certificate.withdrawalReason();
		return certificate.with(certificate.repId().equals(repId) ? null : certificate.certificateUrl(),
				reason == null ? null : rep.erasedFrom(reason));
	}

}
