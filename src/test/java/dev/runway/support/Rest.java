package dev.runway.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.function.Consumer;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Runway over HTTP, as its users call it: each signs in with the password of all tests, and follows no redirect. */
@TestComponent
public class Rest {

	private final Environment environment;

	Rest(Environment environment) {
		this.environment = environment;
	}

	/** Where Runway listens. */
	public String url() {
		return "http://localhost:" + environment.getRequiredProperty("local.server.port");
	}

	/** A client that has not signed in. */
	public RestTestClient anonymous() {
		return RestTestClient
			.bindToServer(new JdkClientHttpRequestFactory(
					HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build()))
			.baseUrl(url())
			.build();
	}

	public RestTestClient as(String user) {
		return anonymous().mutate().defaultHeaders(basic(user)).build();
	}

	/** A client that brings a token. */
	public RestTestClient bearing(String token) {
		return anonymous().mutate().defaultHeaders(headers -> headers.setBearerAuth(token)).build();
	}

	public ResponseSpec get(String user, String path) {
		return as(user).get().uri(url() + path).exchange();
	}

	/** Sends JSON, as text or as something that is written as JSON. */
	public ResponseSpec post(String user, String path, Object body) {
		return as(user).post().uri(url() + path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	/** Sends a form with files. */
	public ResponseSpec upload(String user, String path, Object parts) {
		return as(user).post().uri(url() + path).contentType(MediaType.MULTIPART_FORM_DATA).body(parts).exchange();
	}

	/** Looks whether an answer is a problem document that says so. */
	public static void problem(ResponseSpec response, HttpStatusCode status, String detail) {
		response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, text -> assertThat(text).contains(detail));
	}

	public static void problem(ResponseSpec response, int status, String detail) {
		problem(response, HttpStatusCode.valueOf(status), detail);
	}

	private static Consumer<HttpHeaders> basic(String user) {
		return headers -> headers.setBasicAuth(user, "secret");
	}

}
