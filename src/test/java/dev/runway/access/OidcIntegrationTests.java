package dev.runway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.support.Browsers;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** People who come from a real provider by way of their browser, and programs that bring its access tokens. */
@RunwayTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OidcIntegrationTests {

	private static final String AWAY = "away";

	private static final int PORT = TestSocketUtils.findAvailableTcpPort();

	private static final OpenIdProvider PROVIDER = new OpenIdProvider("http://127.0.0.1:" + PORT);

	@Autowired
	Programme programme;

	@Autowired
	Rest rest;

	@DynamicPropertySource
	static void signInAtTheProvider(DynamicPropertyRegistry settings) {
		settings.add("server.port", () -> PORT);
		settings.add("runway.access.public-url", () -> "http://127.0.0.1:" + PORT);
		settings.add("runway.access.oidc.name", () -> "Acme");
		settings.add("runway.access.oidc.issuer", PROVIDER::issuer);
		settings.add("runway.access.oidc.client-id", () -> OpenIdProvider.CLIENT);
		settings.add("runway.access.oidc.client-secret", () -> "client-secret");
		settings.add("runway.access.oidc.audience", () -> OpenIdProvider.AUDIENCE);
		settings.add("runway.access.oidc.roles-claim", () -> "realm_access.roles");
		settings.add("runway.access.oidc.roles.partner-operations", () -> "channel-operations");
		settings.add("runway.access.oidc.roles.partner-manager", () -> "channel-managers");
		settings.add("runway.access.oidc.roles.integration", () -> "channel-systems");
	}

	/** The first test meets Runway without it. */
	@BeforeEach
	void startProvider(TestInfo test) {
		if (!test.getTags().contains(AWAY)) {
			PROVIDER.start();
		}
	}

	@AfterEach
	void tellTheTruth() {
		PROVIDER.tellTheTruth();
	}

	@AfterAll
	static void stop() {
		PROVIDER.close();
	}

	@Test
	@Order(1)
	@Tag(AWAY)
	void startsWithoutTheProviderAndSaysThatItIsAway() {
		Rest.problem(get(truly("petra", "channel-operations"), "/api/v1/owners"), 503, "cannot be asked now");
		assertThat(visitor().open("/").follow().body()).contains("The sign-in did not work.", "Sign in with Acme");
		PROVIDER.start();
		get(truly("petra", "channel-operations"), "/api/v1/owners").expectStatus().isOk();
		assertThat(atProvider("olga").open("/").status()).isEqualTo(200);
	}

	@Test
	void signsInAndOutInABrowserThatKeepsToTheRules() {
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = browser.newPage();
			page.onConsoleMessage(message -> complaints.add(message.text()));
			page.navigate("http://127.0.0.1:" + PORT + "/");
			page.locator("input[name=username]").fill("petra");
			page.locator("input[name=password]").fill(OpenIdProvider.PASSWORD);
			page.keyboard().press("Enter");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
			page.getByText("You have signed out.").waitFor();
			assertThat(page.url()).isEqualTo("http://127.0.0.1:" + PORT + "/login?signed-out");
			assertThat(complaints).filteredOn(complaint -> complaint.contains("Content Security Policy")).isEmpty();
			return null;
		});
	}

	@Test
	void signsSomebodyInByCodeAndProofKeyAndOutAgainAtBoth() {
		var visitor = visitor().open("/imports").step().step();
		assertThat(visitor.at().toString()).startsWith(PROVIDER.issuer() + "/oauth2/authorize");
		assertThat(visitor.at().getQuery()).contains("response_type=code", "code_challenge=", "code_challenge_method=S256", "nonce=", "state=");

		visitor.follow().submit("/login", Map.of("username", "petra", "password", OpenIdProvider.PASSWORD)).follow();
		assertThat(visitor.status()).isEqualTo(200);
		assertThat(visitor.at()).hasPath("/imports").hasPort(PORT);
		assertThat(visitor.body()).contains("Load files", "Sign out");

		visitor.submit("/logout", Map.of());
		assertThat(visitor.location()).hasValueSatisfying(there -> assertThat(there).startsWith(PROVIDER.issuer() + "/connect/logout")
			.contains("id_token_hint="));
		visitor.follow();
		assertThat(visitor.at()).hasPort(PORT).hasPath("/login");
		assertThat(visitor.body()).contains("You have signed out.", "Sign in with Acme").doesNotContain("Password");
		assertThat(visitor.open("/").follow().at().toString()).startsWith(PROVIDER.issuer() + "/login");
	}

	@Test
	void givesTheRolesThatTheClaimSaysAndNoOthers() {
		assertThat(atProvider("olga").open("/").status()).isEqualTo(200);
		assertThat(atProvider("olga").open("/imports").status()).isEqualTo(403);
		var stranger = atProvider("stranger");
		assertThat(stranger.body()).contains("You have no role in Runway.");
		assertThat(stranger.open("/").status()).isEqualTo(302);
		assertThat(atProvider("noname").body()).contains("Your account has no user name that Runway can use.");
	}

	@Test
	void endsTheOldestSessionOfAPersonFromTheProviderToo() {
		var first = atProvider("olga");
		for (int i = 0; i < 3; i++) {
			atProvider("olga");
		}
		assertThat(first.open("/").follow().body()).contains("you have signed in elsewhere");
	}

	@Test
	void believesNoIdTokenThatIsNotForThisSignIn() {
		distrusts(claims -> claims.claim("nonce", "of another sign-in"));
		distrusts(claims -> claims.audience(List.of("another-application")));
		distrusts(claims -> claims.issuer("https://elsewhere.example.com"));
		distrusts(claims -> claims.expiresAt(Instant.now().minus(Duration.ofMinutes(5))).issuedAt(Instant.now().minus(Duration.ofMinutes(10))));
		PROVIDER.lie(claims -> claims.claim("preferred_username", "token:crm"));
		assertThat(atProvider("petra").body()).contains("Your account has no user name that Runway can use.");
	}

	@Test
	void believesNoAnswerThatItDidNotAskFor() {
		var visitor = visitor().open("/").step().step().follow();
		var callback = visitor.submit("/login", Map.of("username", "petra", "password", OpenIdProvider.PASSWORD)).step();
		var answer = URI.create(callback.location().orElseThrow());
		assertThat(answer.getPath()).isEqualTo("/login/oauth2/code/runway");

		var victim = visitor().open("/").step();
		assertThat(victim.open(answer.toString()).follow().body()).contains("The sign-in did not work.");
		assertThat(visitor.open(answer.toString().replaceFirst("state=[^&]*", "state=guessed")).follow().body())
			.contains("The sign-in did not work.");
	}

	@Test
	void takesAccessTokensOfTheProvider() {
		var partner = programme.aPartnerSignedOn(programme.today()).partner().id();
		get(truly("petra", "channel-operations"), "/api/v1/owners").expectStatus().isOk();
		get(truly("olga", "channel-managers"), "/api/v1/owners").expectStatus().isOk();
		report(truly("otto", "channel-managers"), partner).expectStatus().isForbidden();
		report(truly("olga", "channel-managers"), partner).expectStatus().isCreated();
		get(truly("petra", "no-such-role"), "/api/v1/owners").expectStatus().isForbidden();
		get(truly("crm", "channel-systems"), "/api/v1/partners/" + partner).expectStatus().isForbidden();
		get(PROVIDER.accessToken("crm", "channel-systems", claims -> claims.claim("scope", "profile partners:read")),
				"/api/v1/partners/" + partner).expectStatus().isOk();
	}

	@Test
	void takesNoOtherTokens() {
		unknown(but(claims -> claims.audience(List.of("another-api"))));
		unknown(but(claims -> claims.audience(List.of(OpenIdProvider.CLIENT))));
		unknown(but(claims -> claims.issuer("https://elsewhere.example.com")));
		unknown(but(claims -> claims.expiresAt(Instant.now().minus(Duration.ofMinutes(5))).issuedAt(Instant.now().minus(Duration.ofHours(1)))));
		unknown(but(claims -> claims.claims(all -> all.remove("exp"))));
		unknown(but(claims -> claims.claims(all -> all.remove("aud"))));
		unknown(but(claims -> claims.notBefore(Instant.now().plus(Duration.ofMinutes(5)))));
		unknown(but(claims -> claims.claims(all -> all.remove("preferred_username"))));
		unknown(but(claims -> claims.claim("preferred_username", "Token:crm")));
		unknown(PROVIDER.forgedToken("petra", "channel-operations"));
		var parts = truly("petra", "channel-operations").split("\\.");
		unknown(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
		unknown(parts[0] + "." + parts[1] + ".");
		unknown("nonsense");
		unknown("rwy_nonsense");
	}

	@Test
	void saysInTheDescriptionOfTheApiWhoGivesTokens() {
		get(truly("petra", "channel-operations"), "/api/v1/openapi.json").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.components.securitySchemes.oidc.openIdConnectUrl")
			.isEqualTo(PROVIDER.issuer() + "/.well-known/openid-configuration")
			.jsonPath("$.components.securitySchemes.bearer.scheme")
			.isEqualTo("bearer")
			.jsonPath("$.components.securitySchemes.basic")
			.doesNotExist();
	}

	@Test
	void letsNobodyInByPasswordWhereTheProviderKnowsThePeople() {
		rest.get("ops", "/api/v1/owners").expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Runway\"");
		var visitor = visitor().open("/login");
		assertThat(visitor.body()).contains("Sign in with Acme").doesNotContain("<form");
		assertThat(visitor.post("/login", Map.of("username", "ops", "password", "secret")).follow().at()).hasPath("/login");
		assertThat(visitor.open("/").status()).isEqualTo(302);
		assertThat(visitor.header("Content-Security-Policy")).hasValueSatisfying(
				policy -> assertThat(policy).contains("form-action 'self' " + PROVIDER.issuer() + ";"));
	}

	private void distrusts(Consumer<JwtClaimsSet.Builder> lie) {
		PROVIDER.lie(lie);
		var visitor = atProvider("petra");
		assertThat(visitor.body()).contains("The sign-in did not work.");
		assertThat(visitor.open("/").status()).isEqualTo(302);
	}

	private static Visitor visitor() {
		return new Visitor(PORT);
	}

	private static Visitor atProvider(String userName) {
		return visitor().open("/")
			.follow()
			.submit("/login", Map.of("username", userName, "password", OpenIdProvider.PASSWORD))
			.follow();
	}

	private static String truly(String userName, String role) {
		return PROVIDER.accessToken(userName, role, claims -> {
		});
	}

	private static String but(Consumer<JwtClaimsSet.Builder> different) {
		return PROVIDER.accessToken("petra", "channel-operations", different);
	}

	private static String encoded(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
	}

	private void unknown(String token) {
		get(token, "/api/v1/owners").expectStatus().isUnauthorized();
	}

	private ResponseSpec get(String token, String path) {
		return rest.bearing(token).get().uri(path).exchange();
	}

	private ResponseSpec report(String token, UUID partner) {
		return rest.bearing(token)
			.post()
			.uri("/api/v1/partners/%s/milestones".formatted(partner))
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"milestone\":\"ONBOARDING_DONE\",\"occurredOn\":\"%s\"}".formatted(programme.today()))
			.exchange();
	}

}
