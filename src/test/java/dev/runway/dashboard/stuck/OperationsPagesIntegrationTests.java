package dev.runway.dashboard.stuck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people see of the engine without Operate, in a browser. */
@RunwayTest
class OperationsPagesIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	TestEngine engine;

	@LocalServerPort
	int port;

	@Test
	void showsOnThePageOfAPartnerWhereItsProcessStands() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		var complaints = new ArrayList<String>();

		var places = Browsers.use(browser -> {
			var page = Browsers.open(browser, url(), "/partners/" + signed.partner().id(), "ops", complaints);
			page.locator(".pr-canvas[data-drawn]").waitFor();
			assertThat(page.locator("[data-element-id=Task_ConfirmAgreement].pt-at").count()).isEqualTo(1);
			return page.locator(".pt-places").innerText();
		});

		assertThat(places).contains("A person is to: Confirm agreement", "Waits for: Await first deal");
		assertThat(complaints).isEmpty();
	}

	@Test
	void listsWhatIsStuckAndLetsAnOperatorMendItByKeyboard() {
		var unknown = engine.createInstance("chase-milestone", Map.of());
		var signed = programme.aPartnerSignedOn(programme.today());
		var instance = signed.instance();
		instance.awaitTask("Task_ConfirmAgreement");
		var schedule = instance.variable("schedule").orElseThrow();
		setSchedule(instance, "{}");
		instance.complete("Task_ConfirmAgreement", Map.of("executedOn", programme.today().toString(), "portalAccess", true));
		instance.awaitIncident("Task_OnboardPartner");
		setSchedule(instance, schedule);
		var complaints = new ArrayList<String>();

		var words = Browsers.use(browser -> {
			var page = Browsers.open(browser, url(), "/stuck", "operator", complaints);
			Pictures.take(page, "stuck");
			assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Instance " + unknown.key())).innerText()).contains("Chase milestone");
			var line = page.locator("tr", new Page.LocatorOptions().setHasText(signed.partner().name()));
			var found = line.innerText();
			line.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Try again")).focus();
			page.keyboard().press("Enter");
			page.waitForURL("**/stuck/incident/*");
			Pictures.take(page, "stuck-mend");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")).press("Enter");
			page.waitForURL("**/stuck");
			return found + page.getByRole(AriaRole.STATUS).innerText();
		});

		assertThat(words).contains("Onboard partner", "schedule.ONBOARDING_DONE", "The engine tries again.").doesNotContain("Instance");
		instance.awaitTask("Task_OnboardPartner");
		assertThat(complaints).isEmpty();
	}

	private void setSchedule(TestInstance instance, String value) {
		engine.client().newSetVariablesCommand(instance.key()).variables("{\"schedule\": %s}".formatted(value)).send().join();
	}

	private String url() {
		return "http://localhost:" + port;
	}

}
