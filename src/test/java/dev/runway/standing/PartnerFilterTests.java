package dev.runway.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;

import dev.runway.partner.Tier;
import dev.runway.programme.Refused;
import dev.runway.runway.Milestone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What partners are asked for, as it stands in addresses. */
class PartnerFilterTests {

	@Test
	void readsWhatItHasWritten() {
		var filter = PartnerFilter.ALL.with(Criterion.NAME, "Müller & Co").with(Criterion.NEXT, Milestone.CERTIFICATION_DONE)
			.with(Criterion.LATE, "true").with(Criterion.DAY_FROM, 90).with(Criterion.COHORT, YearMonth.parse("2026-03"));

		assertThat(filter.address())
			.isEqualTo("/partners?name=M%C3%BCller%20%26%20Co&next=certification_done&late=true&day_from=90&cohort=2026-03");
		assertThat(PartnerFilter.of(Map.of("name", one("Müller & Co"), "next", one("CERTIFICATION_DONE"), "late", one("true"), "day_from", one(" 90 "),
				"cohort", one("2026-03"), "state", one("  "), "sort", one("-late")), "sort")).isEqualTo(filter);
	}

	@Test
	void goesTheWayOfFigures() {
		assertThat(PartnerFilter.ofSignatures(null, null, YearMonth.parse("2026-03"), null, Tier.GOLD, null, "olga").query())
			.isEqualTo("?owner=olga&cohort=2026-03&tier_at_signing=gold");
		assertThat(PartnerFilter.ofSignatures(null, null, null, null, null, null, null)).isEqualTo(PartnerFilter.ALL);
		assertThat(PartnerFilter.ALL.query()).isEmpty();
	}

	@Test
	void losesWhatIsTakenAway() {
		var filter = PartnerFilter.ALL.with(Criterion.OWNER, "olga").with(Criterion.STATE, PartnerStanding.State.LIVE);

		assertThat(filter.without(Criterion.STATE)).isEqualTo(PartnerFilter.ALL.with(Criterion.OWNER, "olga"));
		assertThat(filter.words(Criterion.STATE)).isEqualTo("live");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			colour      | red        | 'colour' is no filter; there are name, owner, state,
			tier        | sliver     | tier 'sliver' is unknown; use one of registered, silver, gold, platinum.
			late        | yes        | late 'yes' is unknown; use one of true.
			day_from    | -1         | day_from '-1' is not a whole number from 0 to 99999.
			idle_to     | ten        | idle_to 'ten' is not a whole number from 0 to 99999.
			days_left   | 9999999999 | days_left '9999999999' is not a whole number from 0 to 99999.
			cohort      | 2026-3     | cohort '2026-3' is not a month; write it as 2026-03.
			cohort      | +999999999-03 | cohort '+999999999-03' is not a month
			signed_from | 1.3.2026   | signed_from '1.3.2026' is not a date; write it as 2026-11-02.
			min_updated | yesterday  | min_updated 'yesterday' is not a time; write it as 2026-03-20T09:30:00Z
			name        | &&         | Search for letters or digits of the name.
			""")
	void refusesWhatIsMisspelledWithWhatWouldBeRight(String name, String value, String reason) {
		assertThatThrownBy(() -> PartnerFilter.of(Map.of(name, one(value)))).isInstanceOf(Refused.class).hasMessageContaining(reason);
	}

	@Test
	void refusesWhatIsGivenTwiceOrCannotBeKept() {
		assertThatThrownBy(() -> PartnerFilter.of(Map.of("state", new String[] { "live", "ended" }))).hasMessage("Give state once.");
		assertThatThrownBy(() -> PartnerFilter.of(Map.of("external_id", one("a\0b")))).hasMessageContaining("is not a text of at most 200 characters");
		assertThatThrownBy(() -> PartnerFilter.of(Map.of("name", one("x".repeat(201))))).hasMessageContaining("is not a text of at most 200 characters");
	}

	@Test
	void sortsByAWordThatMayComeAfterAMinus() {
		assertThat(PartnerSort.of("-late")).isEqualTo(new PartnerSort(PartnerOrder.LATE, true));
		assertThat(PartnerSort.of(null)).isEqualTo(PartnerSort.DEFAULT);
		assertThatThrownBy(() -> PartnerSort.of("colour")).hasMessageStartingWith("sort 'colour' is unknown; use one of name, state, day,");
		assertThat(Stream.of(PartnerOrder.values()).map(by -> PartnerSort.of(PartnerSort.DEFAULT.choose(by).word()).by())).containsExactly(PartnerOrder.values());
		assertThat(PartnerSort.DEFAULT.choose(PartnerOrder.NAME).word()).isEqualTo("-name");
		assertThat(PartnerSort.DEFAULT.choose(PartnerOrder.LATE).word()).isEqualTo("-late");
		assertThat(PartnerSort.of("-late").choose(PartnerOrder.LATE).word()).isEqualTo("late");
	}

	private static String[] one(String value) {
		return new String[] { value };
	}

}
