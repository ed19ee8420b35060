package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

/** The door for files, over HTTP. */
@RunwayTest
class ImportControllerIntegrationTests {

	@LocalServerPort
	int port;

	@TempDir
	Path folder;

	RestTestClient client;

	@BeforeEach
	void connect() {
		client = RestTestClient.bindToServer(withoutRedirects()).baseUrl("http://localhost:" + port).build();
	}

	@Test
	void takesFilesFromPartnerOperations() throws IOException {
		var location = upload("ops", "owners", "user_name,name,email\nweb.user,Web User,web.user@example.com\n").expectStatus()
			.isAccepted()
			.returnResult(String.class)
			.getResponseHeaders()
			.getLocation();

		client.get()
			.uri(location)
			.headers(basic("ops"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.files[0].rows")
			.isEqualTo(1);
	}

	@Test
	void refusesEverybodyElse() throws IOException {
		upload("lead", "owners", "user_name\n").expectStatus().isForbidden();
		upload("nobody", "owners", "user_name\n").expectStatus().isUnauthorized();
		client.get().uri("/api/v1/nothing-here").headers(basic("ops")).exchange().expectStatus().isNotFound();
		client.get().uri("/actuator/env").headers(basic("ops")).exchange().expectStatus().is3xxRedirection();
	}

	@Test
	void saysWhatIsWrongWithAFile() throws IOException {
		problem(upload("ops", "partners", "no,such,columns\n"), HttpStatus.UNPROCESSABLE_CONTENT,
				"partners: The column 'no' is unknown");
		problem(upload("ops", "partners", ""), HttpStatus.UNPROCESSABLE_CONTENT, "partners: It is empty");
		problem(upload("ops", "shoes", "a,b\n"), HttpStatus.BAD_REQUEST, "Send at least one of the parts owners");
	}

	@Test
	void answersAFileThatIsTooLargeWithTheLimit() throws IOException {
		var large = folder.resolve("large.csv");
		try (var out = Files.newOutputStream(large)) {
			var megabyte = "a,b,c,d,e,f,g,h\n".repeat(65536).getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < 101; i++) {
				out.write(megabyte);
			}
		}
		problem(upload("ops", "partners", large), HttpStatus.CONTENT_TOO_LARGE, "at most 100 MB");
	}

	@Test
	void answersNonsenseWithAProblemAndNeverWithAStackTrace() {
		client.get().uri("/api/v1/imports/not-an-id").headers(basic("ops")).exchange().expectStatus().isBadRequest();
		client.get()
			.uri("/api/v1/imports/00000000-0000-0000-0000-000000000000")
			.headers(basic("ops"))
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("There is no import 00000000-0000-0000-0000-000000000000.");
		client.post()
			.uri("/api/v1/imports")
			.headers(basic("ops"))
			.contentType(MediaType.APPLICATION_JSON)
			.body("{}")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
	}

	private static JdkClientHttpRequestFactory withoutRedirects() {
		return new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build());
	}

	private RestTestClient.ResponseSpec upload(String user, String part, String text) throws IOException {
		return upload(user, part, Files.writeString(folder.resolve(part + ".csv"), text));
	}

	private RestTestClient.ResponseSpec upload(String user, String part, Path file) {
		var parts = new LinkedMultiValueMap<String, Object>();
		parts.add(part, new FileSystemResource(file));
		return client.post()
			.uri("/api/v1/imports")
			.headers(basic(user))
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(parts)
			.exchange();
	}

	private static void problem(RestTestClient.ResponseSpec response, HttpStatus status, String detail) {
		response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, text -> assertThat(text).contains(detail));
	}

	private static java.util.function.Consumer<HttpHeaders> basic(String user) {
		return headers -> headers.setBasicAuth(user, "secret");
	}

}
