package dev.runway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.partner.Tier;
import dev.runway.partner.TierMoved;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Webhooks in a browser: added by keyboard, tested, mended and removed. */
@RunwayTest
@TestPropertySource(properties = { "runway.webhook.allow-internal=true", "runway.webhook.allow-http=true",
		"runway.notification.partner-operations-address=partner-operations@example.com" })
class WebhookPageIntegrationTests {

	private final Receiver receiver = new Receiver();

	@Autowired
	Rest rest;

	@Autowired
	Endpoints endpoints;

	@Autowired
	Programme programme;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@AfterEach
	void close() {
		receiver.close();
		endpoints.all().forEach(endpoint -> endpoints.remove(endpoint.id()));
	}

	@Test
	void addsAnEndpointTestsItAndSeesWhatCameBack() {
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/", "operator", complaints);
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Webhooks").setExact(true)).click();
			page.locator("input[name=name]").focus();
			page.keyboard().type("Warehouse");
			page.keyboard().press("Tab");
			page.keyboard().press("Tab");
			page.keyboard().type(receiver.url());
			page.keyboard().press("Enter");
			var secret = page.locator(".secret").textContent();
			assertThat(secret).startsWith("whsec_");
			Pictures.take(page, "webhooks");
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Warehouse").setExact(true)).first().click();
			assertThat(page.content()).doesNotContain(secret);
			press(page, "Send a test event");
			assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("The test arrived", "status 204");
			receiver.answering(message -> Receiver.Answer.of(410));
			press(page, "Send a test event");
			assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("did not arrive", "status 410");

			var partner = programme.aPartnerSignedOn(programme.today()).partner().id();
			transaction.executeWithoutResult(status -> events.publishEvent(new TierMoved(partner, Tier.GOLD, Tier.SILVER)));
			Awaitility.await().until(() -> !endpoints.all().getFirst().active());
			page.navigate("/webhooks/" + endpoints.all().getFirst().id());
			assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("It is disabled", "410");
			Pictures.take(page, "webhook");
			receiver.answering(message -> Receiver.Answer.of(204));
			press(page, "Enable");
			assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("told again");
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send partner.signed")).first().click();
			Awaitility.await().until(() -> receiver.got().stream().filter(message -> message.body().contains("partner.signed")).count() > 1);
			press(page, "Give it another secret");
			assertThat(page.locator(".secret").textContent()).startsWith("whsec_").isNotEqualTo(secret);
			page.getByText("Remove this endpoint").click();
			press(page, "Remove it");
			assertThat(page.content()).contains("Nobody is told yet");
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	@Test
	void saysWhatIsWrongAndTakesNoFormFromElsewhere() {
		var visitor = new Visitor(Integer.parseInt(rest.url().replaceAll(".*:", ""))).signIn("operator", "secret");
		visitor.open("/webhooks").submit("/webhooks", java.util.Map.of("name", "Warehouse", "kind", "STANDARD", "address", "gopher://x/"));
		assertThat(visitor.status()).isEqualTo(422);
		assertThat(visitor.body()).contains("has to begin with https", "Warehouse");
		visitor.post("/webhooks", java.util.Map.of("name", "Warehouse", "kind", "STANDARD", "address", receiver.url()));
		assertThat(visitor.status()).isEqualTo(403);
		assertThat(endpoints.all()).isEmpty();
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
