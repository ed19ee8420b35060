package dev.runway.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import dev.runway.ladder.Rung;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * One of many partners, with the signature by which it was found.
 *
 * @param owner the user name of who answers for it
 * @param updatedAt when what is recorded of the partner itself was changed last
 * @param day day N of the runway; none once the partnership has ended
 * @param clockEndsOn the last day of the clock after extensions and pauses; none before the process has planned it
 * @param pausedUntil until when the clock was paused last, which may be over
 * @param gate what milestone 5 is called for it; none before the process has planned it
 * @param open the milestones that are open; none once the partnership has ended
 * @param liveOn the day on which it reached milestone 5
 * @param rung the rung of the ladder on which it stands
 * @param rungEndsOn the last day of that rung
 * @param helpPlanned whether the help that it is given has a plan
 */
public record ListedPartner(UUID partnerId, UUID runwayId, String sourceSystem, String externalId, String name, PartnerType type, Tier tier,
		Region region, String country, String owner, LocalDate signedOn, PartnerStanding.State state, Instant updatedAt, @Nullable Integer day,
		@Nullable LocalDate clockEndsOn, @Nullable LocalDate pausedUntil, @Nullable String gate, List<OpenMilestone> open, @Nullable LocalDate liveOn,
		@Nullable Rung rung, @Nullable LocalDate rungEndsOn, boolean helpPlanned) {

	/** Whether the clock runs, or stands still for a while. */
	public boolean onTheClock() {
		return state == PartnerStanding.State.RUNNING || state == PartnerStanding.State.PAUSED;
	}

	/** The milestones at which it stands. */
	public List<OpenMilestone> next() {
		return open.stream().filter(OpenMilestone::next).toList();
	}

	/** When the first of them is due; none where that is not planned. */
	public @Nullable LocalDate dueOn() {
		return next().stream().map(OpenMilestone::dueOn).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
	}

	/** The milestones that are open after their due day, the oldest first. */
	public List<OpenMilestone> late() {
		return open.stream().filter(each -> each.daysLate() > 0).sorted(Comparator.comparing(OpenMilestone::daysLate).reversed()).toList();
	}

	/** What a milestone is called for this partner. */
	public String called(Milestone milestone) {
		return milestone == Milestone.FIRST_DEAL_REGISTERED && gate != null ? gate : milestone.label();
	}

	/**
	 * A milestone that is open.
	 *
	 * @param dueOn none before the process has planned it
	 * @param next whether the partner stands at it
	 * @param daysLate for how long it has been late; 0 while it is not
	 */
	public record OpenMilestone(Milestone milestone, @Nullable LocalDate dueOn, boolean next, int daysLate) {
	}

}
