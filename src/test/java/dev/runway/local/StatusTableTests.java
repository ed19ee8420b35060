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
	void linksWhatABrowserCanOpen() {
		assertThat(StatusTable.of(Ports.configured()).rows()).filteredOn(StatusTable.Row::page)
			.extracting(StatusTable.Row::what)
			.containsExactly("Local console", "Runway", "Tasklist", "Operate", "Mailbox");
	}

}
