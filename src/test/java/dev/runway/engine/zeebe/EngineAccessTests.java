package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import io.camunda.client.CamundaClient;
import io.camunda.client.protocol.rest.SearchQueryPageResponse;
import io.camunda.client.protocol.rest.UserTaskSearchQueryResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How the engine is shown who asks, by each of the four ways. */
class EngineAccessTests {

	private AnsweringEngine engine;

	@BeforeEach
	void start() throws IOException {
		engine = new AnsweringEngine();
	}

	@AfterEach
	void stop() {
		engine.close();
	}

	@Test
	void showsNothingWhereNobodyAsks() {
		try (var client = client(Map.of())) {
			search(client);
		}

		assertThat(engine.authorizations()).containsExactly("");
	}

	@Test
	void sendsNameAndPassword() {
		try (var client = client(Map.of("method", "basic", "username", "runway", "password", "secret"))) {
			search(client);
		}

		assertThat(engine.authorizations()).containsExactly("Basic cnVud2F5OnNlY3JldA==");
	}

	@Test
	void fetchesATokenOnceAndSendsIt() {
		engine.answers(Map.of("access_token", "a-token", "token_type", "Bearer", "expires_in", 3600));
		try (var client = client(Map.of("method", "oidc", "client-id", "runway", "client-secret", "secret", "audience", "orchestration-api", "scope",
				"engine", "token-url", engine.address() + "/token"))) {
			search(client);
			search(client);
		}

		assertThat(engine.requests().getFirst()).startsWith("POST /token ").contains("client_id=runway", "client_secret=secret",
				"audience=orchestration-api", "scope=engine", "grant_type=client_credentials");
		assertThat(engine.authorizations().subList(1, 3)).containsExactly("Bearer a-token", "Bearer a-token");
	}

	@Test
	void findsAClusterOfSaasByItsIdAndRegion() {
		try (var client = client(Map.of("method", "saas", "cluster-id", "0815", "region", "bru-2", "client-id", "runway", "client-secret", "secret"))) {
			assertThat(client.getConfiguration().getGrpcAddress()).isEqualTo(URI.create("https://0815.bru-2.zeebe.camunda.io:443"));
			assertThat(client.getConfiguration().getRestAddress()).isEqualTo(URI.create("https://bru-2.zeebe.camunda.io:443/0815"));
		}
	}

	@Test
	void fetchesTheTokenOfSaasForItsAudience() throws Exception {
		engine.answers(Map.of("access_token", "a-token", "token_type", "Bearer", "expires_in", 3600));
		var headers = new HashMap<String, String>();
		try (var client = client(Map.of("method", "saas", "cluster-id", "0815", "region", "bru-2", "client-id", "runway", "client-secret", "secret",
				"token-url", engine.address() + "/token"))) {
			client.getConfiguration().getCredentialsProvider().applyCredentials(headers::put);
		}

		assertThat(engine.requests()).singleElement().asString().contains("audience=zeebe.camunda.io", "client_id=runway");
		assertThat(headers).containsEntry("Authorization", "Bearer a-token");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			method=basic,username=runway | runway.engine.auth.password is missing: runway.engine.auth.method=basic needs username, password
			method=oidc,client-id=a,client-secret=b,audience=c | runway.engine.auth.token-url is missing
			method=saas,client-id=a,client-secret=b,region=c | runway.engine.auth.cluster-id is missing
			username=runway,password=secret | runway.engine.auth.username is set, and runway.engine.auth.method=none does not use it
			method=basic,username=a,password=b,client-id=c | runway.engine.auth.client-id is set, and runway.engine.auth.method=basic does not use it
			""")
	void refusesHalfASettingByItsName(String settings, String problem) {
		var properties = new HashMap<String, String>();
		for (var setting : settings.split(",")) {
			properties.put(setting.split("=")[0], setting.split("=")[1]);
		}

		assertThatThrownBy(() -> auth(properties)).rootCause().hasMessageContaining(problem);
	}

	@Test
	void namesNoSecret() {
		assertThat(auth(Map.of("method", "oidc", "client-id", "runway", "client-secret", "s3cret", "audience", "a", "token-url", "b"))).asString()
			.contains("runway").doesNotContain("s3cret");
	}

	private CamundaClient client(Map<String, String> auth) {
		return EngineAccess.builder(SomeEngine.at(URI.create("http://localhost:1"), engine.address(), auth(auth))).preferRestOverGrpc(false).build();
	}

	private static EngineAuth auth(Map<String, String> settings) {
		var source = new HashMap<String, @Nullable String>();
		settings.forEach((name, value) -> source.put("auth." + name, value));
		return new Binder(new MapConfigurationPropertySource(source)).bindOrCreate("auth", EngineAuth.class);
	}

	private void search(CamundaClient client) {
		engine.answers(new UserTaskSearchQueryResult().page(new SearchQueryPageResponse().totalItems(0L)));
		client.newUserTaskSearchRequest().send().join();
	}

}
