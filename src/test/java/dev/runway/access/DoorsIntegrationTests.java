package dev.runway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.runway.support.RunwayTest;
import dev.runway.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent to the socket is answered by a refusal under all security headers, and never by a failure. */
@RunwayTest
@ExtendWith(OutputCaptureExtension.class)
class DoorsIntegrationTests {

	private static final List<String> HEADERS = List.of("x-content-type-options", "x-frame-options", "content-security-policy",
			"referrer-policy", "cross-origin-opener-policy", "cross-origin-resource-policy");

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n";

	private static final String JSON = "Content-Type: application/json\r\n";

	private static final String BASIC = "Authorization: Basic "
			+ Base64.getEncoder().encodeToString("ops:secret".getBytes(StandardCharsets.UTF_8)) + "\r\n";

	@LocalServerPort
	int port;

	@Test
	void refusesWhatCannotBeRead(CapturedOutput output) throws Exception {
		var session = session();
		var surprises = new ArrayList<String>();
		for (var query : List.of("%FF", "name=%FF", "%zz", "name=%zz", "%00", "name=%00", "a=1&".repeat(1_001), "name=" + "x".repeat(9_000))) {
			for (var path : List.of("/", "/partners", "/partners.csv", "/tasks", "/search", "/login", "/figures", "/owners", "/stuck", "/partners/x", "/nothing",
					"/docs", "/imports", "/api/v1/partners", "/api/v1/owners", "/api/v1/openapi.json", "/api/v1/nothing")) {
				for (var who : path.startsWith("/api/") ? List.of("", BASIC) : List.of("", session)) {
					check("GET " + path + "?" + query, who, "", surprises);
				}
			}
			for (var path : List.of("/login", "/logout", "/tasks/1", "/partners", "/sign/x", "/api/v1/partners")) {
				for (var who : List.of("", session, BASIC)) {
					check("POST " + path + "?" + query, who + FORM, "a=b", surprises);
				}
			}
		}
		for (var path : List.of("/login", "/logout", "/tasks/1", "/sign/x", "/api/v1/partners", "/api/v1/imports")) {
			check("POST " + path, session + BASIC + FORM, "%FF", surprises);
			check("POST " + path, session + BASIC + FORM, "%zz", surprises);
			check("POST " + path, session + BASIC + FORM, "%00", surprises);
			check("POST " + path, session + BASIC + "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n", "abc", surprises);
			check("POST " + path, session + BASIC + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n", "abc", surprises);
			check("POST " + path, session + BASIC + JSON + "Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n", surprises);
			check("POST " + path, session + BASIC + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n", "zz\r\nabc\r\n", surprises);
			check("POST " + path, session + BASIC + JSON + "Transfer-Encoding: nonsense\r\n", "", surprises);
			check("POST " + path, session + BASIC + JSON + "Content-Length: -1\r\n", "", surprises);
			check("POST " + path, session + BASIC + JSON + "Content-Length: x\r\n", "", surprises);
			for (var type : List.of("*/*", "application/*", "multipart/*", "nonsense", "a/b/c", ";", "text/html; charset=nonsense", "application/json; charset=nonsense", "application/x-www-form-urlencoded; charset=nonsense")) {
				check("POST " + path, session + BASIC + "Content-Type: " + type + "\r\nContent-Length: 2\r\n", "{}", surprises);
				check("PUT " + path, session + BASIC + "Content-Type: " + type + "\r\nContent-Length: 2\r\n", "{}", surprises);
			}
		}
		assertThat(surprises).isEmpty();
		assertThat(output.toString()).doesNotContain("\tat ");
	}

	@Test
	void answersEveryMethodAndEveryWishForAnAnswer(CapturedOutput output) throws Exception {
		var session = session();
		var surprises = new ArrayList<String>();
		for (var path : List.of("/", "/partners", "/login", "/nothing", "/error", "/css/runway.css", "/actuator/health", "/actuator/health/liveness", "/actuator/env",
				"/sign/x", "/docs", "/docs/openapi.json", "/api/v1/partners", "/api/v1/openapi.json", "/api/v1/nothing", "/api/")) {
			for (var who : List.of("", session, BASIC)) {
				for (var method : List.of("TRACE", "HEAD", "OPTIONS", "PATCH", "DELETE", "PUT", "PROPFIND", "CONNECT", "FOO", "get")) {
					answered(method + " " + path, who, "", surprises);
				}
				for (var accept : List.of("*/*", "*", "nonsense", "a/b/c", "text/plain", "image/*", "application/xml", ";q=2", "text/html;q=x")) {
					answered("GET " + path, who + "Accept: " + accept + "\r\n", "", surprises);
				}
				for (var header : List.of("Range: bytes=0-1,5-2", "If-Modified-Since: never", "If-None-Match: x", "Accept-Language: ,;q", "Cookie: ;=;,",
						"Authorization: ", "Authorization: Basic", "Authorization: Bearer x y", "Content-Type: */*", "Expect: nonsense", "Origin: null")) {
					answered("GET " + path, who + header + "\r\n", "", surprises);
				}
			}
		}
		for (var line : List.of("GET /partners HTTP/9.9", "GET", "", "GET partners HTTP/1.1", "GET /%2e%2e/ HTTP/1.1", "GET /..;/api HTTP/1.1", "GET //evil.example/ HTTP/1.1",
				"GET /{} HTTP/1.1", "GET /\\ HTTP/1.1", "G<T / HTTP/1.1", "GET /" + "x".repeat(20_000) + " HTTP/1.1", "GET http://[ HTTP/1.1", "GET * HTTP/1.1")) {
			judge(line, raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"), surprises);
		}
		for (var header : List.of("X: " + "y".repeat(20_000), "X\u0000: y", "X : y", "Host: other", "Content-Length: 1\r\nContent-Length: 2")) {
			judge(header, raw("GET /login HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n"), surprises);
		}
		assertThat(surprises).isEmpty();
		assertThat(output.toString()).doesNotContain("\tat ");
	}

	@Test
	void namesNoForeignHost() throws Exception {
		var foreign = "Host: evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\nConnection: close\r\n";
		var session = session();
		for (var who : List.of("", session, BASIC)) {
			for (var path : List.of("/", "/partners", "/partners?name=", "/tasks", "/login", "/nothing", "/docs", "/docs/openapi.json", "/all-hands", "/api/v1/openapi.json", "/api/v1/partners", "/oauth2/authorization/runway", "/css", "/actuator", "/actuator/health")) {
				assertThat(raw("GET " + path + " HTTP/1.1\r\n" + foreign + who + "\r\n")).as(path).doesNotContain("evil.example");
			}
		}
		assertThat(raw("POST /logout HTTP/1.1\r\n" + foreign + session + FORM + "\r\na=b")).contains("302", "/login?expired").doesNotContain("evil");
		var asked = raw("GET /partners?state=RUNNING HTTP/1.1\r\n" + foreign + "\r\n");
		assertThat(asked).contains("302");
		var cookie = cookie(asked);
		var page = raw("GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + cookie + "\r\n");
		var token = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]*)\".*", "$1");
		var form = "username=lead&password=secret&_csrf=" + token;
		assertThat(raw("POST /login HTTP/1.1\r\n" + foreign + cookie + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
				+ "\r\n\r\n" + form)).contains("302", "Location: /partners?state=RUNNING").doesNotContain("evil");
	}

	@Test
	void takesNothingThatAnotherSiteSends() throws Exception {
		for (var from : List.of("Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Origin: https://evil.example", "Origin: null")) {
			for (var type : List.of("multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/plain", "application/json")) {
				assertThat(raw("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + BASIC + from + "\r\nContent-Type: " + type
						+ "\r\nContent-Length: 3\r\n\r\nabc")).as(from).startsWith("HTTP/1.1 403").contains("A page of another site", "application/problem+json");
			}
		}
		for (var from : List.of("Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none", "Origin: http://localhost", "Origin: http://localhost:8090", "X-Nothing: 1")) {
			assertThat(raw("POST /api/v1/partners HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + BASIC + from
					+ "\r\nContent-Type: application/json\r\nContent-Length: 3\r\n\r\nabc")).as(from).startsWith("HTTP/1.1 400").contains("no JSON");
		}
	}

	/** It has to be refused. */
	private void check(String line, String headers, String body, List<String> surprises) throws IOException {
		var answer = raw(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n" + body);
		var what = line + " with " + headers + body;
		if (!answer.matches("(?s)HTTP/1.1 (4|302|501).*")) {
			surprises.add("%s: %s".formatted(shortened(what), shortened(answer)));
		}
		judge(what, answer, surprises);
	}

	private void answered(String line, String headers, String body, List<String> surprises) throws IOException {
		judge(line + " with " + headers, raw(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n" + body), surprises);
	}

	/** An unknown transfer encoding is answered with 501, as HTTP has it, and an unknown version with 505. */
	private static void judge(String what, String answer, List<String> surprises) {
		var head = answer.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
		var missing = HEADERS.stream().filter(header -> !head.contains("\r\n" + header + ":")).toList();
		var status = answer.length() < 12 ? "" : answer.substring(9, 12);
		var problem = status.startsWith("4") && (what.contains(" /api/v1/")) && !head.contains("content-type: application/problem+json");
		if (status.isEmpty() || status.equals("500") || status.equals("503") || problem || !missing.isEmpty() || answer.contains("Exception") || answer.contains("Tomcat")) {
			surprises.add("%s: %s, without %s%s%n".formatted(shortened(what), shortened(answer), missing, problem ? " no problem" : ""));
		}
	}

	private String session() {
		return new Visitor(port).signIn("ops", "secret").cookies().stream().map(each -> "Cookie: " + each.getName() + "=" + each.getValue() + "\r\n")
			.findFirst().orElseThrow();
	}

	private static String cookie(String answer) {
		return Stream.of(answer.split("\r\n")).filter(line -> line.startsWith("Set-Cookie: ")).findFirst().orElseThrow()
			.replaceFirst("Set-", "").split(";")[0] + "\r\n";
	}

	private static String shortened(String text) {
		var one = text.replaceAll("\\s+", " ");
		return one.substring(0, Math.min(one.length(), 160));
	}

	private String raw(String request) throws IOException {
		try (var socket = new Socket("localhost", port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (SocketException reset) {
			return "";
		}
	}

}
