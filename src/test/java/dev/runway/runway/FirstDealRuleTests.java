package dev.runway.runway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.deal.Engagement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as milestone 5 for partners with different gates. */
class FirstDealRuleTests {

	@ParameterizedTest
	@ValueSource(strings = { "First paid pilot", "First scoped project", "Erstes Projekt / first PROJECT" })
	void isAPilotOrAProjectForThoseWhoDeliver(String gate) {
		assertThat(FirstDealRule.counting(gate)).containsExactlyInAnyOrder(Engagement.PAID_PILOT, Engagement.SCOPED_PROJECT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "First registered deal", "First deal", "First order" })
	void isAnythingForThoseWhoSell(String gate) {
		assertThat(FirstDealRule.counting(gate)).containsExactlyInAnyOrder(Engagement.values());
	}

}
