package dev.runway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import dev.runway.activation.Milestone;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the links in mails lead, for somebody who has not signed in to Runway. */
@RunwayTest
class TaskLinkIntegrationTests {

	private static final String TASKLIST = "http://localhost:8082/tasklist", LIST = TASKLIST + "?filter=assigned-to-me";

	@Autowired
	Programme programme;

	@LocalServerPort
	int port;

	@Test
	void leadsToTheTaskThatIsOpenWhenItIsFollowed() throws Exception {
		var signed = programme.aPartnerSignedOn(programme.today());
		var task = signed.instance().awaitTask("Task_ConfirmAgreement");

		assertThat(follow(signed.runway().id() + "/AGREEMENT_SIGNED")).isEqualTo(TASKLIST + "/" + task.key());
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
