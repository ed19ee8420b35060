package dev.runway.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Stream;

import dev.runway.api.FromParameters;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Which partners are counted; what is not given selects nothing away.
 *
 * @param signedFrom the first day of signing
 * @param signedTo the last day of signing
 * @param cohort the month of signing, such as 2026-03
 * @param type the kind of partner
 * @param tier the tier with which they signed, whatever the ladder did since
 * @param region where they are
 * @param owner the user name of who answers for them today
 */
@FromParameters
public record Selection(@Nullable LocalDate signedFrom, @Nullable LocalDate signedTo, @Nullable YearMonth cohort,
		@Nullable PartnerType type, @Nullable Tier tier, @Nullable Region region, @Nullable String owner) {

	/** Everybody. */
	public static final Selection ALL = new Selection(null, null, null, null, null, null, null);

	/** The same of one owner. */
	public Selection ownedBy(String userName) {
		return new Selection(signedFrom, signedTo, cohort, type, tier, region, userName);
	}

	@Nullable LocalDate firstDay() {
		return Stream.of(signedFrom, cohort == null ? null : cohort.atDay(1))
			.filter(Objects::nonNull)
			.max(LocalDate::compareTo)
			.orElse(null);
	}

	@Nullable LocalDate lastDay() {
		return Stream.of(signedTo, cohort == null ? null : cohort.atEndOfMonth())
			.filter(Objects::nonNull)
			.min(LocalDate::compareTo)
			.orElse(null);
	}

	/** Whether it says when they signed. */
	public boolean namesPeriod() {
		return firstDay() != null || lastDay() != null;
	}

	/** The first day of a time that reaches back from today, unless the selection names a period of its own. */
	LocalDate windowFrom(LocalDate today, int months) {
		var first = firstDay();
		return first != null ? first : lastDay() == null ? today.minusMonths(months) : LocalDate.EPOCH;
	}

}
