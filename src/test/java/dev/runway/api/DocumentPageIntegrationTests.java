package dev.runway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which people read what the API does. */
@RunwayTest
class DocumentPageIntegrationTests {

	@Autowired
	Rest rest;

	@Test
	void tellsOfEachOperationWithoutAScript() {
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/docs", "exec", complaints);
			var operation = page.locator("details#readMetric");
			operation.locator("summary").press("Enter");

			assertThat(operation.locator("summary code").textContent()).startsWith("/api/v1/metrics/");
			assertThat(operation.getByText("signedFrom").first().isVisible()).isTrue();
			assertThat(page.locator("details.docs-operation").count()).isGreaterThan(50);
			assertThat(page.locator("main script").count()).isZero();
			Pictures.take(page, "docs");
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	@Test
	void isForThoseWhoHaveSignedIn() {
		for (var path : new String[] { "/docs", "/docs/openapi.json" }) {
			rest.anonymous().get().uri(rest.url() + path).exchange().expectStatus().isFound();
		}
	}

}
