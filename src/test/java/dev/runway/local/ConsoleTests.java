package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTests {

	private final Ports ports = Ports.free();

	private Mailbox mailbox;

	private MovableClock time;

	private Console console;

	@BeforeEach
	void open(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve("20261102T090000000-00000.eml"),
				"To: jonas@example.com\r\nSubject: <b>Due</b>\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>\r\n");
		mailbox = new Mailbox(folder, ports.of(Port.SMTP), Clock.systemUTC());
		time = new MovableClock(Clock.systemUTC(), folder.resolve("offset"));
		open(new PlatformClock(time, step -> {
		}));
	}

	private void open(PlatformClock clock) {
		console = new Console(ports, StatusTable.of(ports, List.of(), Optional.empty()), clock, mailbox);
	}

	@AfterEach
	void close() {
		console.close();
		mailbox.close();
	}

	@Test
	void escapesWhatMailsSay() throws Exception {
		assertThat(get("/").body()).contains("&lt;b&gt;Due&lt;/b&gt;").doesNotContain("<b>Due</b>");
		assertThat(get("/mail?to=%22%3E%3Cscript%3E").body()).doesNotContain("<script>").contains("No mail to such an address.");
	}

	@Test
	void showsTheHtmlOfAMailInASandboxOnly() throws Exception {
		HttpResponse<String> page = get("/mail/20261102T090000000-00000");
		HttpResponse<String> html = get("/mail/20261102T090000000-00000/html");

		assertThat(page.body()).contains("<iframe sandbox=").doesNotContain("<script>");
		assertThat(html.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy ->
				assertThat(policy).startsWith("sandbox ").doesNotContain("allow-scripts").contains("default-src 'none'"));
	}

	@Test
	void answersNoPageOfAnotherSite() throws Exception {
		HttpRequest.Builder advance = HttpRequest.newBuilder(address("/clock/advance?days=1")).POST(BodyPublishers.noBody());

		assertThat(Http.send(advance.copy().header("Origin", "http://evil.example")).statusCode()).isEqualTo(403);
		assertThat(statusForHost("evil.example:" + ports.of(Port.CONSOLE))).contains(" 403 ");
		assertThat(statusForHost("localhost:" + ports.of(Port.CONSOLE))).contains(" 200 ");
	}

	@Test
	void doesNotMoveTheClockBeforeThePlatformIsReadyNorByNonsense() throws Exception {
		HttpRequest.Builder advance = HttpRequest.newBuilder(address("/clock/advance?days=-3")).POST(BodyPublishers.noBody());

		assertThat(Http.send(advance).statusCode()).isEqualTo(503);
		console.ready();
		assertThat(Http.send(advance).statusCode()).isEqualTo(400);
	}

	@Test
	void movesTheClockADayAtATime() throws Exception {
		console.ready();

		assertThat(Http.send(HttpRequest.newBuilder(address("/clock/advance?days=2")).POST(BodyPublishers.noBody())).body())
			.contains("day 1 of 2", "day 2 of 2");
		assertThat(get("/").body()).contains("2 days ahead of real time");
	}

	@Test
	void saysThatTheClockOfACamundaSomewhereElseCannotBeMoved() throws Exception {
		console.close();
		open(new PlatformClock(time, null));
		console.ready();

		var answer = Http.send(HttpRequest.newBuilder(address("/clock/advance?days=1")).POST(BodyPublishers.noBody()));

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("cannot be moved");
		assertThat(get("/").body()).contains("cannot be moved").doesNotContain("Move the clock forward");
	}

	@Test
	void doesNotKnowOtherPages() throws Exception {
		assertThat(get("/nothing").statusCode()).isEqualTo(404);
		assertThat(get("/mail/nothing").statusCode()).isEqualTo(404);
		assertThat(get("/mail/").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> get(String path) throws Exception {
		return Http.send(HttpRequest.newBuilder(address(path)));
	}

	private URI address(String path) {
		return ports.http(Port.CONSOLE, path);
	}

	private String statusForHost(String host) throws Exception {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), ports.of(Port.CONSOLE))) {
			socket.getOutputStream().write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
		}
	}

}
