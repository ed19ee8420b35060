package dev.runway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;

import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.runway.support.Browsers;
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
	void drawsTheDescriptionUnderItsOwnRules() {
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/docs", "exec", complaints);
			page.locator("#operations-tag-Metric").click();
			page.locator("#operations-Metric-readMetric").click();
			page.locator("#operations-Metric-readMetric .parameters").getByText("signedFrom").waitFor();
			assertThat(page.locator(".try-out").count()).isZero();
			assertThat(page.locator("#operations-tag-Metric").evaluate("tag => getComputedStyle(tag).display")).isEqualTo("flex");
			page.screenshot(new ScreenshotOptions().setPath(Path.of("target/docs.png")));
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
