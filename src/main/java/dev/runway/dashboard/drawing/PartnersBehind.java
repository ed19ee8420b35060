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

	/** Those of the signatures from one day to another. */
	String signed(LocalDate from, LocalDate to) {
		return counted.with(Criterion.SIGNED_FROM, later(Criterion.SIGNED_FROM, from)).with(Criterion.SIGNED_TO, earlier(to)).address();
	}

	/** Those of them that were live so many days after they had signed, which are over. */
	String liveInTime(LocalDate from, int day) {
		return counted.with(Criterion.SIGNED_FROM, later(Criterion.SIGNED_FROM, from)).with(Criterion.LIVE_BY, day).address();
	}

	/** Those that went live after a day. */
	String liveSince(LocalDate day) {
		return counted.with(Criterion.REACHED, Milestone.FIRST_DEAL_REGISTERED).with(Criterion.REACHED_FROM, day.plusDays(1)).address();
	}

	/** Those that ended after a day, and before they were live. */
	String endedSince(LocalDate day) {
		return counted.with(Criterion.NOT_REACHED, Milestone.FIRST_DEAL_REGISTERED).with(Criterion.ENDED_FROM, day.plusDays(1)).address();
	}

	/** Those that have not reached a milestone, also when they ended. */
	String lacking(Milestone milestone) {
		return counted.with(Criterion.NOT_REACHED, milestone).with(Criterion.SIGNED_TO, earlier(answer.today())).address();
	}

	/** Those that are as the skip analysis found them on a day after their signature. */
	String path(String path, int day) {
		return path(path, day, counted);
	}

	/** Those of them that have had so many days. */
	String path(String path, int day, int matured) {
		return path(path, day, counted.with(Criterion.SIGNED_TO, earlier(answer.today().minusDays(matured))));
	}

	/** Those of them that were live by then. */
	String livePath(String path, int day, int liveBy) {
		return path(path, day, counted.with(Criterion.LIVE_BY, liveBy));
	}

	private static String path(String path, int day, PartnerFilter of) {
		return of.with(Criterion.PATH, path).with(Criterion.PATH_DAY, day).address();
	}

	/** What has become of those who entered a stage, by the milestone that ends it. */
	String stage(Milestone end, String is) {
		return counted.with(Criterion.STAGE, end).with(Criterion.STAGE_IS, is).address();
	}

	/** The firms that are live, each once. */
	String firms() {
		return liveOnce().address();
	}

	/** Those of them that bring something, nothing, or most of the pipeline. */
	String firms(String pipeline) {
		return liveOnce().with(Criterion.PIPELINE, pipeline).address();
	}

	/** So many of them that bring least. */
	String firms(long least) {
		return liveOnce().with(Criterion.PIPELINE_LEAST, least).address();
	}

	private PartnerFilter liveOnce() {
		return counted.with(Criterion.REACHED, Milestone.FIRST_DEAL_REGISTERED).with(Criterion.ONCE, "true");
	}

	/** Those of a month that reached a milestone so many days after they had signed. */
	String within(YearMonth cohort, Milestone milestone, int days) {
		return counted.with(Criterion.COHORT, cohort).with(Criterion.REACHED, milestone).with(Criterion.WITHIN, days).address();
	}

	/** Those of a month that have, or have not had so many days. */
	String matured(YearMonth cohort, int days) {
		return counted.with(Criterion.COHORT, cohort).with(Criterion.SIGNED_TO, earlier(answer.today().minusDays(days))).address();
	}

	String young(YearMonth cohort, int days) {
		return counted.with(Criterion.COHORT, cohort).with(Criterion.SIGNED_FROM, later(Criterion.SIGNED_FROM, answer.today().minusDays(days - 1L)))
			.with(Criterion.SIGNED_TO, earlier(answer.today())).address();
	}

	private LocalDate earlier(LocalDate day) {
		return counted.value(Criterion.SIGNED_TO).map(LocalDate::parse).filter(day::isAfter).orElse(day);
	}

	private LocalDate later(Criterion criterion, LocalDate day) {
		return counted.value(criterion).map(LocalDate::parse).filter(day::isBefore).orElse(day);
	}

	/** Those of the signatures from one day to another that were live by then. */
	String liveBy(LocalDate signedFrom, LocalDate day) {
		return counted.with(Criterion.SIGNED_FROM, signedFrom)
			.with(Criterion.SIGNED_TO, earlier(day))
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
