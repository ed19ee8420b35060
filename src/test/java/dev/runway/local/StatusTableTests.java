package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class StatusTableTests {

	@Test
	void printsColumnsAsWideAsTheyNeedToBe() {
		var table = new StatusTable(List.of(
				new StatusTable.Row("Operate", "http://localhost:8081/operate", "demo", "demo"),
				new StatusTable.Row("Mailbox", "http://localhost:8025/mail", "", "")));

		assertThat(table.print()).isEqualTo("""
				What     Where                          User  Password
				------------------------------------------------------
				Operate  http://localhost:8081/operate  demo  demo
				Mailbox  http://localhost:8025/mail""".indent(2).stripTrailing());
	}

	@Test
	void namesOneOwnerWhoManagesPartners() {
		List<Owner> owners = List.of(new Owner("ingrid.solberg", "Ingrid Solberg", false), new Owner("jonas.weber", "Jonas Weber", true));

		assertThat(StatusTable.of(Ports.configured(), owners).rows()).filteredOn(row -> row.what().equals("Tasklist"))
			.extracting(StatusTable.Row::user)
			.containsExactly("jonas.weber or another owner, ops, demo");
	}

	@Test
	void linksWhatABrowserCanOpen() {
		assertThat(StatusTable.of(Ports.configured(), List.of()).rows()).filteredOn(StatusTable.Row::page)
			.extracting(StatusTable.Row::what)
			.containsExactly("Local console", "Runway", "Tasklist", "Operate", "Mailbox");
	}

}
