package dev.runway.metrics;

import static dev.runway.support.Rest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import dev.runway.runway.Milestone;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The figures over HTTP. */
@RunwayTest
class MetricControllerIntegrationTests {

	@Autowired
	Rest rest;

	@Autowired
	Programme programme;

	@Autowired
	Metrics metrics;

	@Test
	void listsTheMetricsWithTheirDefinitions() {
		rest.get("lead", "/api/v1/metrics").expectStatus().isOk().expectBody()
			.jsonPath("$.items.length()").isEqualTo(metrics.definitions().size())
			.jsonPath("$.items[0].name").isEqualTo("activation-rate")
			.jsonPath("$.items[0].leftOut").isNotEmpty();
	}

	@Test
	void answersWithDefinitionDayFiltersAndCounts() {
		var today = programme.today();
		programme.aPartnerSignedOn(today.minusDays(10), new ReachedOn(Milestone.FIRST_DEAL_REGISTERED, today.minusDays(3)));

		rest.get("ops", "/api/v1/metrics/live-versus-signed?type=reseller&owner=olga&signedFrom=" + today.minusDays(10))
			.expectStatus().isOk().expectBody()
			.jsonPath("$.metric.title").isEqualTo("Live versus signed")
			.jsonPath("$.today").isEqualTo(today.toString())
			.jsonPath("$.filters.type").isEqualTo("RESELLER")
			.jsonPath("$.filters.signedFrom").isEqualTo(today.minusDays(10).toString())
			.jsonPath("$.counts.signed").isNumber()
			.jsonPath("$.figures.rows[0].reading").isEqualTo("LIVE_NOW")
			.jsonPath("$.figures.rows[2].label").isEqualTo("Likely to go live in time, judged by all of them");
	}

	@Test
	void givesEachMetricAsATableToo() {
		for (var definition : metrics.definitions()) {
			assertThat(text(rest.get("exec", "/api/v1/metrics/" + definition.name() + ".csv"))).contains("\r\n").doesNotContain("NaN");
		}
		rest.get("exec", "/api/v1/metrics/milestone-hit-rate.csv")
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"runway-milestone-hit-rate.csv\"");
		assertThat(text(rest.get("exec", "/api/v1/metrics/milestone-hit-rate.csv")))
			.startsWith("milestone,label,reached,signed,share\r\nAGREEMENT_SIGNED,Agreement signed,");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			tier=diamond          | tier 'diamond' is unknown; use one of registered, silver, gold, platinum.
			cohort=2026-3         | cohort '2026-3' is not a month; write it as 2026-03.
			signedFrom=02/11/2026 | signedFrom '02/11/2026' is not a date; write it as 2026-11-02.
			owner=nobody          | owner 'nobody' is no known owner
			signedFrom=2026-11-02&signedTo=2026-11-01 | signedFrom 2026-11-02 is after signedTo 2026-11-01.
			""")
	void refusesFiltersThatItDoesNotKnow(String query, String reason) {
		problem(rest.get("ops", "/api/v1/metrics/headline?" + query), 422, reason);
		problem(rest.get("ops", "/api/v1/metrics/headline.csv?" + query), 422, reason);
	}

	@Test
	void refusesParametersThatItDoesNotTake() {
		problem(rest.get("ops", "/api/v1/metrics/headline?tiers=gold"), 400,
				"The parameter 'tiers' is unknown; the known ones are signedFrom, signedTo, cohort, type, tier, region, owner.");
		problem(rest.get("ops", "/api/v1/metrics/headline.csv?type=referral&type=reseller"), 400, "Give type once.");
		problem(rest.get("ops", "/api/v1/metrics/headline?tier="), 400, "The parameter 'tier' has no value");
	}

	@Test
	void refusesADayThatIsFarBeyondAnyCalendar() {
		var beyond = URI.create(rest.url() + "/api/v1/metrics/headline?signedFrom=%2B999999999-01-01");
		problem(rest.as("ops").get().uri(beyond).exchange(), 422, "is not a date; write it as 2026-11-02.");
	}

	@Test
	void saysWhichMetricsThereAre() {
		problem(rest.get("ops", "/api/v1/metrics/happiness"), 404, "There is no metric 'happiness'; there are activation-rate,");
		problem(rest.get("ops", "/api/v1/metrics/happiness.csv"), 404, "There is no metric 'happiness'; there are activation-rate,");
	}

	private static String text(ResponseSpec response) {
		return response.expectStatus().isOk().expectHeader().contentTypeCompatibleWith("text/csv").expectBody(String.class).returnResult().getResponseBody();
	}

}
