package dev.runway.dashboard.drawing;

import java.time.LocalDate;
import java.time.YearMonth;

import dev.runway.metrics.Answer;
import dev.runway.metrics.MetricsSettings;
import dev.runway.runway.Milestone;
import dev.runway.standing.Criterion;
import dev.runway.standing.PartnerFilter;
import dev.runway.standing.PartnerStanding.State;
import org.jspecify.annotations.Nullable;

/**
 * The ways from the numbers of an answer to the partners that they count.
 *
 * @param counted the partners of whom the answer tells
 */
public record PartnersBehind(Answer answer, PartnerFilter counted) {

	/** What is left out of figures is left out of the lists behind them. */
	public static PartnersBehind of(Answer answer, MetricsSettings settings) {
		var selection = answer.filters();
		var counted = PartnerFilter.ofSignatures(selection.signedFrom(), selection.signedTo(), selection.cohort(), selection.type(), selection.tier(),
				selection.region(), selection.owner());
		return new PartnersBehind(answer, settings.leaveOutRejected() ? counted.with(Criterion.REJECTED, "no") : counted);
	}

	/** All that signed, each signature for itself. */
	public String signed() {
		return (counted.value(Criterion.SIGNED_TO).isPresent() ? counted : counted.with(Criterion.SIGNED_TO, answer.today())).address();
	}

	/** Those that went live, also when they ended later. */
	public String live() {
		return reached(Milestone.FIRST_DEAL_REGISTERED);
	}

	/** Those of the signatures from one day to another that were live by then. */
	String liveBy(LocalDate signedFrom, LocalDate day) {
		var signedTo = counted.value(Criterion.SIGNED_TO).map(LocalDate::parse).filter(day::isAfter).orElse(day);
		return counted.with(Criterion.SIGNED_FROM, signedFrom)
			.with(Criterion.SIGNED_TO, signedTo)
			.with(Criterion.REACHED, Milestone.FIRST_DEAL_REGISTERED)
			.with(Criterion.REACHED_TO, day)
			.address();
	}

	/** Those that have signed and lack a milestone, whatever else they have reached. */
	String without(Milestone milestone) {
		return counted.with(Criterion.DAY_FROM, 0).with(Criterion.NOT_REACHED, milestone).address();
	}

	/** Those that are neither live nor ended. */
	public String idle() {
		return idle(0, null);
	}

	/** Those that ended before they were live. */
	public String endedBefore() {
		return counted.with(Criterion.STATE, State.ENDED).with(Criterion.NOT_REACHED, Milestone.FIRST_DEAL_REGISTERED).address();
	}

	String idle(int fromDay, @Nullable Integer toDay) {
		return counted.idle(fromDay, toDay).address();
	}

	String reached(Milestone milestone) {
		return counted.with(Criterion.REACHED, milestone).address();
	}

	/** Those that signed in a month. */
	String signedIn(YearMonth cohort) {
		return counted.with(Criterion.COHORT, cohort).address();
	}

	/** Those of a month that reached a milestone. */
	String reached(YearMonth cohort, Milestone milestone) {
		return counted.with(Criterion.COHORT, cohort).with(Criterion.REACHED, milestone).address();
	}

	/** Those of a month that were live so many days after they had signed. */
	String liveBy(int day, YearMonth cohort) {
		return counted.with(Criterion.LIVE_BY, day).with(Criterion.COHORT, cohort).address();
	}

	/** Those that were not live so many days after they had signed, and stood at a milestone then. */
	String notLiveBy(int day, Milestone stoodAt) {
		return counted.with(Criterion.NOT_LIVE_BY, day).with(Criterion.STOOD_AT, stoodAt).address();
	}

	/** Those that stand at a milestone. */
	public String at(Milestone milestone) {
		return counted.with(Criterion.NEXT, milestone).address();
	}

	/** Those of them that are late with it. */
	public String lateAt(Milestone milestone) {
		return counted.with(Criterion.NEXT, milestone).with(Criterion.LATE, "true").address();
	}

}
