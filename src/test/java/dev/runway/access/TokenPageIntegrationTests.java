package dev.runway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Giving tokens in a browser, and taking them back. */
@RunwayTest
class TokenPageIntegrationTests {

	private static final String SYSTEM = "page-crm";

	@Autowired
	Rest rest;

	@Test
	void showsANewTokenOnceAndTakesItBack() {
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/", "operator", complaints);
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Tokens").setExact(true)).click();
			page.locator("input[name=name]").fill(SYSTEM);
			page.getByLabel("selling-rights:read").check();
			page.locator("input[name=expiresOn]").fill(page.locator("input[name=expiresOn]").getAttribute("max"));
			press(page, "Give a token");
			var secret = page.locator(".secret").textContent();
			Pictures.take(page, "tokens");
			assertKnown(secret, true);
			page.navigate("/tokens");
			assertThat(page.content()).contains(SYSTEM).doesNotContain(secret);
			press(page, "Revoke the token of " + SYSTEM);
			assertThat(page.locator("tbody tr").filter(new FilterOptions().setHasText(SYSTEM)).textContent()).contains("revoked by operator");
			assertKnown(secret, false);
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	@Test
	void saysWhatIsMissing() {
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/tokens", "operator", complaints);
			page.locator("input[name=name]").fill("page-lms");
			page.locator("input[name=expiresOn]").fill(page.locator("input[name=expiresOn]").getAttribute("min"));
			press(page, "Give a token");
			assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Give at least one scope", "deals:write");
			assertThat(page.locator("input[name=name]").inputValue()).isEqualTo("page-lms");
			assertThat(page.locator(".secret").count()).isZero();
			return null;
		});
	}

	/** Whether the API knows the token; every token may read the description. */
	private void assertKnown(String secret, boolean known) {
		rest.bearing(secret).get().uri("/api/v1/openapi.json").exchange().expectStatus()
			.isEqualTo(known ? HttpStatus.OK : HttpStatus.UNAUTHORIZED);
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
