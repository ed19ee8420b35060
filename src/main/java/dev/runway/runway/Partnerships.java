package dev.runway.runway;

import java.time.LocalDate;
import java.util.UUID;

import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Reasons;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends partnerships, and lets a partner whose partnership ended sign again. */
@Service
@Transactional
public class Partnerships {

	private final Runways runways;

	private final PartnerDirectory partners;

	private final Openings openings;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	Partnerships(Runways runways, PartnerDirectory partners, Openings openings, ProgrammeCalendar calendar,
			ApplicationEventPublisher events) {
		this.runways = runways;
		this.partners = partners;
		this.openings = openings;
		this.calendar = calendar;
		this.events = events;
	}

	/** Records that a partner has left by itself. */
	public Runway leave(UUID partnerId, @Nullable LocalDate leftOn, @Nullable String reason, Recorded recorded) {
		var runway = lastOf(partnerId);
		runway.ending().ifPresent(ending -> {
			throw new Refused(Refused.Kind.CONFLICT, "The partnership ended on %s already.".formatted(ending.endedOn()));
		});
		if (leftOn == null) {
			throw new Refused(Refused.Kind.INVALID, "Give the day on which the partner left.");
		}
		OccurrenceRule.problems(leftOn, runway.signedOn(), calendar.today()).forEach(problem -> {
			throw new Refused(Refused.Kind.INVALID, problem);
		});
		end(runway, Ending.Kind.LEFT, leftOn, Reasons.required(reason), recorded);
		return runway;
	}

	/** Ends the partnership of a runway as one that the partner has left today; one that has ended stays as it ended. */
	public void endUnlessEnded(UUID runwayId, String reason) {
		var runway = runways.locked(runwayId);
		if (!runway.ended()) {
			end(runway, Ending.Kind.LEFT, calendar.today(), reason, Recorded.byRunway(calendar.now()));
		}
	}

	/** Opens another runway for a partner whose partnership has ended; nothing is taken over from the one before. */
	public Runway signAgain(UUID partnerId, @Nullable LocalDate signedOn, Recorded recorded) {
		var ending = lastOf(partnerId)
			.ending()
			.orElseThrow(() -> new Refused(Refused.Kind.CONFLICT,
					"The partner's runway is open; it can sign again once its partnership has ended."));
		if (signedOn == null || signedOn.isBefore(ending.endedOn()) || signedOn.isAfter(calendar.today())) {
			throw new Refused(Refused.Kind.INVALID, "Give the day of the new signature, from %s, the end of the last partnership, to today, %s."
				.formatted(ending.endedOn(), calendar.today()));
		}
		var owner = partners.owner(partners.partner(partnerId).owner());
		if (!owner.active()) {
			throw new Refused(Refused.Kind.CONFLICT, "%s, the owner, is not active; give the partner an active owner first."
				.formatted(owner.name()));
		}
		return openings.open(Opening.of(partnerId, signedOn, recorded));
	}

	/** Ends a partnership as it was decided; whoever asked for the decision knows of it. */
	public void endAsDecided(Runway runway, String reason, Recorded recorded) {
		end(runway, Ending.Kind.DECIDED, calendar.today(), reason, recorded);
	}

	private void end(Runway runway, Ending.Kind kind, LocalDate endedOn, String reason, Recorded recorded) {
		runway.end(Ending.of(endedOn, kind, reason, recorded));
		events.publishEvent(new PartnershipEnded(runway.id(), runway.partnerId(), kind));
	}

	private Runway lastOf(UUID partnerId) {
		return runways.lockedOf(partners.known(partnerId));
	}

}
