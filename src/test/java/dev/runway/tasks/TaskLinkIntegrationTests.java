package dev.runway.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import dev.runway.notification.Morning;
import dev.runway.runway.Milestone;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Where the links in mails lead, for somebody who has not signed in to Runway. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=task-links")
@DirtiesContext
class TaskLinkIntegrationTests {

	private static final String LIST = "/tasks";

	@Autowired
	Programme programme;

	@Autowired
	Morning morning;

	@LocalServerPort
	int port;

	@Test
	void leadsToTheTaskThatIsOpenWhenItIsFollowed() throws Exception {
		var signed = programme.aPartnerSignedOn(programme.today());
		var task = signed.instance().awaitTask("Task_ConfirmAgreement");

		assertThat(follow(signed.runway().id() + "/AGREEMENT_SIGNED")).isEqualTo(LIST + "/" + task.key());
	}

	@Test
	void leadsToTheListWhereNoSuchTaskIsOpen() throws Exception {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		assertThat(follow(signed.runway().id() + "/FIRST_CLOSED_WON")).isEqualTo(LIST);

		programme.report(signed, new ReachedOn(Milestone.AGREEMENT_SIGNED, programme.today()));
		signed.instance().awaitTerminated("Task_ConfirmAgreement");
		assertThat(follow(signed.runway().id() + "/AGREEMENT_SIGNED")).isEqualTo(LIST);
	}

	@Test
	void leadsToThePlanForHelpAndToTheDecision() throws Exception {
		var signed = programme.aPartnerSignedOn(programme.today());
		var id = signed.runway().id();
		var first = signed.instance().awaitTask("Task_ConfirmAgreement");
		assertThat(follow(id + "/NEXT")).isEqualTo(LIST + "/" + first.key());
		assertThat(follow(id + "/HELP")).isEqualTo(LIST);

		programme.advanceTo(signed.runway().signedOn().plusDays(121));
		var ladder = signed.instance().awaitCalled("rescue-ladder");
		var help = ladder.awaitTask("Task_PlanHelp");
		assertThat(follow(id + "/HELP")).isEqualTo(LIST + "/" + help.key());
		assertThat(follow(id + "/DECISION")).isEqualTo(LIST);
		programme.advanceTo(signed.runway().signedOn().plusDays(151));
		ladder.awaitActivated("CatchEvent_DemotionRecoveryOver");
		programme.advanceTo(signed.runway().signedOn().plusDays(181));
		var decision = ladder.awaitCalled("decide-partnership").awaitTask("Task_Decide");

		assertThat(follow(id + "/DECISION")).isEqualTo(LIST + "/" + decision.key());
		assertThat(follow(id + "/HELP")).isEqualTo(LIST);
		assertThat(follow(id + "/NEXT")).isEqualTo(LIST + "/" + first.key());
		await().until(() -> morning.noted(id).contains("marc decision"));
		assertThat(morning.tells("marc", signed.partner().name())).contains("/tasks/%s/DECISION".formatted(id));
	}

	@Test
	void doesNotTellWhichPartnersThereAre() throws Exception {
		assertThat(follow(UUID.randomUUID() + "/AGREEMENT_SIGNED")).isEqualTo(LIST);
		assertThat(follow("nonsense/nonsense")).isEqualTo(LIST);
	}

	private String follow(String path) throws IOException, InterruptedException {
		try (var browser = HttpClient.newHttpClient()) {
			var answer = browser.send(HttpRequest.newBuilder(URI.create("http://localhost:%d/tasks/%s".formatted(port, path))).build(),
					HttpResponse.BodyHandlers.discarding());
			assertThat(answer.statusCode()).isEqualTo(302);
			return answer.headers().firstValue("Location").orElseThrow();
		}
	}

}
