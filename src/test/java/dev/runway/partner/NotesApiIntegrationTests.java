package dev.runway.partner;

import static dev.runway.support.Rest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Notes on partners over REST: who may write and read them, and what is refused. */
@RunwayTest
class NotesApiIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	NoteBook notes;

	@Autowired
	Rest rest;

	@Test
	void areWrittenByWhomThePageLetsAndStandOnTheTimeline() {
		var partner = programme.aPartnerSignedOn(programme.today()).partner();
		var path = path(partner.id()) + "/notes";

		for (var writer : List.of("ops", "lead", "olga")) {
			rest.post(writer, path, Map.of("text", " Seen by %s ".formatted(writer))).expectStatus().isCreated().expectBody()
				.jsonPath("$.text").isEqualTo("Seen by " + writer)
				.jsonPath("$.writtenBy").isEqualTo(writer)
				.jsonPath("$.writtenOn").isEqualTo(programme.today().toString());
		}
		for (var reader : List.of("exec", "operator")) {
			rest.post(reader, path, Map.of("text", "Not mine")).expectStatus().isForbidden();
		}

		rest.get("exec", path).expectBody().jsonPath("$.items[*].text").isEqualTo(List.of("Seen by olga", "Seen by lead", "Seen by ops"));
		rest.get("operator", path).expectStatus().isForbidden();
		rest.get("ops", path(partner.id()) + "/timeline").expectBody().jsonPath("$.items[?(@.summary == 'Note: Seen by olga')].source").isEqualTo("REST");
	}

	@Test
	void areReadPageByPageWithoutThoseThatAreErased() {
		var partner = programme.aPartnerSignedOn(programme.today()).partner();
		var path = path(partner.id()) + "/notes";
		List.of("One", "Two", "Three", "Four").forEach(text -> rest.post("ops", path, Map.of("text", text)).expectStatus().isCreated());
		var two = notes.of(partner.id()).stream().filter(note -> note.text().equals("Two")).findFirst().orElseThrow();
		notes.erase(partner.id(), two.id(), programme.saidBy("ops"));

		var first = rest.get("lead", path + "?limit=2").expectBody(Map.class).returnResult().getResponseBody();
		assertThat(first).containsEntry("has_more", true);
		assertThat(first.get("items").toString()).containsSubsequence("Four", "Three").doesNotContain("One", "Two");
		rest.get("lead", path + "?limit=2&cursor=" + first.get("next_cursor")).expectBody()
			.jsonPath("$.items[*].text").isEqualTo(List.of("One"))
			.jsonPath("$.has_more").isEqualTo(false);
	}

	@Test
	void areRefusedAsOnThePage() {
		var path = path(programme.aPartnerSignedOn(programme.today()).partner().id()) + "/notes";

		problem(rest.post("ops", path, Map.of("text", " ")), 422, "Write a note of at most 2,000 characters.");
		problem(rest.post("ops", path, Map.of()), 422, "Write a note of at most 2,000 characters.");
		problem(rest.post("ops", path, Map.of("text", "x".repeat(2001))), 422, "Write a note of at most 2,000 characters.");
		problem(rest.post("ops", path(new UUID(0, 1)) + "/notes", Map.of("text", "Nobody")), 404, "There is no partner");
		problem(rest.get("ops", path(new UUID(0, 1)) + "/notes"), 404, "There is no partner");
		rest.get("ops", path).expectBody().jsonPath("$.items.length()").isEqualTo(0);
	}

	private static String path(UUID partnerId) {
		return "/api/v1/partners/" + partnerId;
	}

}
