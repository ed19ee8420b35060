package dev.runway.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.support.Browsers;
import dev.runway.support.RunwayTest;
import dev.runway.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** People who sign in with a password: the page, the session, and what browsers are told to refuse. */
@RunwayTest
class SignInIntegrationTests {

	@LocalServerPort
	int port;

	@Test
	void leadsToThePageAndFromThereToWhereSomebodyWantedToGo() {
		var visitor = new Visitor(port).open("/imports");
		assertThat(visitor.status()).isEqualTo(302);
		assertThat(visitor.location()).hasValueSatisfying(there -> assertThat(there).endsWith("/login"));
		visitor.follow();
		assertThat(visitor.body()).contains("<h1>Sign in</h1>", "/css/runway.css").doesNotContain("Sign out", "Load files");
		visitor.submit("/login", Map.of("username", "ops", "password", "secret")).follow();
		assertThat(visitor.status()).isEqualTo(200);
		assertThat(visitor.at()).hasPath("/imports");
		assertThat(visitor.open("/login").location()).hasValueSatisfying(there -> assertThat(there).endsWith("/"));
	}

	@Test
	void saysThatSomethingIsWrongAndNotWhat() {
		var unknown = new Visitor(port).signIn("nobody-there", "secret").follow();
		var wrong = new Visitor(port).signIn("exec", "guess").follow();
		assertThat(unknown.body()).contains("The user name or the password is wrong.");
		assertThat(wrong.body()).contains("The user name or the password is wrong.");
	}

	@Test
	void takesNoFormFromElsewhere() {
		var visitor = new Visitor(port);
		assertThat(visitor.open("/login").post("/login", Map.of("username", "ops", "password", "secret")).follow().body())
			.contains("The page was open for too long. Sign in again.");
		visitor.signIn("ops", "secret").follow();
		assertThat(visitor.post("/imports", Map.of()).status()).isEqualTo(403);
		assertThat(visitor.body()).contains("This page is not open to you");
		assertThat(visitor.post("/logout", Map.of()).open("/").status()).isEqualTo(200);
	}

	@Test
	void saysOfEachPageWhoMayUseIt() {
		var visitor = new Visitor(port).signIn("exec", "secret").follow();
		assertThat(visitor.open("/tokens").body()).contains("Operators may give tokens").doesNotContain("may load files");
		assertThat(visitor.open("/imports").body()).contains("Partner operations may load files").doesNotContain("Operators");
	}

	@Test
	void keepsTheSessionInACookieThatOnlyTheServerReads() {
		var visitor = new Visitor(port).open("/login");
		assertThat(visitor.header("Set-Cookie")).hasValueSatisfying(
				cookie -> assertThat(cookie).startsWith("runway=").contains("Path=/", "HttpOnly", "SameSite=Lax"));
		var before = session(visitor);
		visitor.signIn("exec", "secret");
		assertThat(session(visitor)).isNotEqualTo(before);
	}

	@Test
	void endsTheSessionOnSigningOut() {
		var visitor = new Visitor(port).signIn("exec", "secret").follow();
		var session = session(visitor);
		visitor.submit("/logout", Map.of()).follow();
		assertThat(visitor.body()).contains("You have signed out.");
		assertThat(session(visitor)).isNotEqualTo(session);
		assertThat(visitor.open("/").status()).isEqualTo(302);
	}

	@Test
	void endsTheOldestSessionOfSomebodyWhoSignsInOnceMore() {
		var visitors = new ArrayList<Visitor>();
		for (int i = 0; i < 4; i++) {
			visitors.add(new Visitor(port).signIn("lead", "secret").follow());
		}
		assertThat(visitors.getFirst().open("/").follow().body()).contains("you have signed in elsewhere");
		assertThat(visitors.subList(1, 4)).allSatisfy(visitor -> assertThat(visitor.open("/").status()).isEqualTo(200));
	}

	@Test
	void makesWhoeverGuessesWait() {
		for (int i = 0; i < 10; i++) {
			assertThat(new Visitor(port).signIn("guessed", "guess" + i).status()).isEqualTo(302);
		}
		var late = new Visitor(port).signIn("guessed", "secret");
		assertThat(late.status()).isEqualTo(429);
		assertThat(late.body()).contains("Too many sign-ins have failed");
		assertThat(late.header("Retry-After")).hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 30));
		assertThat(new Visitor(port).signIn("exec", "secret").location()).hasValueSatisfying(there -> assertThat(there).endsWith("/"));
	}

	@Test
	void tellsBrowsersWhatToRefuse(@Autowired WebApplicationContext context) throws Exception {
		var page = new Visitor(port).open("/login");
		assertThat(page.header("Content-Security-Policy")).contains(
				"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
		assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
		assertThat(page.header("X-Frame-Options")).contains("DENY");
		assertThat(page.header("Referrer-Policy")).contains("same-origin");
		assertThat(page.header("Permissions-Policy")).hasValueSatisfying(policy -> assertThat(policy).contains("camera=()"));
		assertThat(page.header("Cache-Control")).hasValueSatisfying(policy -> assertThat(policy).contains("no-store"));
		assertThat(page.header("Strict-Transport-Security")).isEmpty();
		assertThat(page.open("/api/v1/owners").header("Content-Security-Policy"))
			.contains("default-src 'none'; frame-ancestors 'none'");

		var http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		http.perform(get("/login").secure(true))
			.andExpect(header().string("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains"));
	}

	@Test
	void offersTheSameDoorsBesideAFileThatIsRefused(@Autowired WebApplicationContext context) throws Exception {
		var http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();

		http.perform(multipart("/imports").file(new MockMultipartFile("partners", "partners.csv", "text/csv", "nonsense\n1\n".getBytes(UTF_8)))
			.with(user("ops").roles("PARTNER_OPERATIONS"))
			.with(csrf()))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("Nothing was loaded.")))
			.andExpect(content().string(containsString("<a href=\"/imports\">Load files</a>")))
			.andExpect(content().string(containsString("salesforce")));
	}

	@Test
	void looksRightUnderItsOwnRules() {
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, "http://127.0.0.1:" + port, "/imports", "ops", complaints);
			assertThat(page.url()).endsWith("/imports?continue");
			assertThat(page.locator("header").evaluate("header => getComputedStyle(header).display")).isEqualTo("flex");
			page.navigate("/");
			assertThat(page.locator("main h1").evaluate("heading => getComputedStyle(heading).fontSize")).isEqualTo("30px");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
			page.getByText("You have signed out.").waitFor();
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	private static String session(Visitor visitor) {
		return visitor.cookies()
			.stream()
			.filter(cookie -> cookie.getName().equals("runway"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

}
