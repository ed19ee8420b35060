package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class StatusTableTests {

	private static final List<Owner> OWNERS = List.of(new Owner("ingrid.solberg", "Ingrid Solberg", false), new Owner("jonas.weber", "Jonas Weber", true));

	private static final ExternalCamunda CAMUNDA = new ExternalCamunda(URI.create("http://there:26500"), URI.create("http://there:8080"),
			URI.create("http://there:8080/tasklist"), URI.create("http://there:8080/operate"));

	@Test
	void printsColumnsAsWideAsTheyNeedToBe() {
		var table = new StatusTable(List.of(StatusTable.Row.page("Runway", URI.create("http://localhost:8090/"), "ops"),
				StatusTable.Row.page("Mailbox", URI.create("http://localhost:8025/mail"), "")));

		assertThat(table.print()).isEqualTo("""
				What     Where                       User  Password
				---------------------------------------------------
				Runway   http://localhost:8090/      ops   demo
				Mailbox  http://localhost:8025/mail""".indent(2).stripTrailing());
	}

	@Test
	void namesOneOwnerWhoManagesPartners() {
		assertThat(StatusTable.of(Ports.configured(), OWNERS, Optional.empty()).rows()).filteredOn(row -> row.what().equals("Runway"))
			.extracting(StatusTable.Row::user)
			.containsExactly("jonas.weber or another owner, ops, lead, exec, operator");
	}

	@Test
	void linksWhatABrowserCanOpen() {
		assertThat(pages(Optional.empty())).containsExactly("Local console", "Runway", "Mailbox");
	}

	@Test
	void linksTasklistAndOperateOfACamundaThatIsThere() {
		assertThat(pages(Optional.of(CAMUNDA))).containsExactly("Local console", "Runway", "Mailbox", "Tasklist", "Operate");
		assertThat(StatusTable.of(Ports.configured(), OWNERS, Optional.of(CAMUNDA)).print()).contains("http://there:8080/operate", "http://there:26500")
			.doesNotContain("Embedded");
	}

	private static List<String> pages(Optional<ExternalCamunda> camunda) {
		return StatusTable.of(Ports.configured(), OWNERS, camunda).rows().stream().filter(StatusTable.Row::page).map(StatusTable.Row::what).toList();
	}

}
