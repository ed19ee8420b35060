package dev.runway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

@ExtendWith(OutputCaptureExtension.class)
class SecurityLogTests {

	private final SecurityLog log = new SecurityLog();

	/** Contexts of other tests may have left the logging closed. */
	@BeforeEach
	void openTheLog() {
		var logging = LoggingSystem.get(getClass().getClassLoader());
		logging.cleanUp();
		logging.beforeInitialize();
		logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
	}

	@Test
	void tellsOnePersonFromAnotherAndNamesNone(CapturedOutput output) {
		log.on(new InteractiveAuthenticationSuccessEvent(who("mara.lindholm"), getClass()));
		log.on(new LogoutSuccessEvent(who("mara.lindholm")));
		log.on(new AuthenticationFailureBadCredentialsEvent(who("jonas.weber"), new BadCredentialsException("no")));
		log.on(new AuthorizationDeniedEvent<>(() -> who("mara.lindholm"), request("/api/v1/owners/jonas.weber/hand-over"),
				new AuthorizationDecision(false)));

		var words = output.toString().lines().filter(line -> line.contains("person ")).map(line -> line.replaceAll(".*person (\\w+).*", "$1")).toList();
		assertThat(words).hasSize(4);
		assertThat(words.get(1)).isEqualTo(words.get(0)).isEqualTo(words.get(3)).isNotEqualTo(words.get(2));
		assertThat(output).contains("Signed in", "[EXECUTIVE]", "Signed out", "Could not sign in", "Refused",
				"POST /api/v1/owners").doesNotContain("lindholm", "weber", "203.0.113.7");
	}

	@Test
	void namesSystemsAndShowsNoToken(CapturedOutput output) {
		log.on(new AuthorizationDeniedEvent<>(() -> who("token:crm"), request("/api/v1/partners"), new AuthorizationDecision(false)));
		log.on(new AuthenticationFailureBadCredentialsEvent(new BearerTokenAuthenticationToken("rwy_guessed"),
				new BadCredentialsException("no")));
		assertThat(output).contains("Refused: token:crm", "Could not sign in: a token").doesNotContain("rwy_guessed");
	}

	private static Authentication who(String name) {
		var who = UsernamePasswordAuthenticationToken.authenticated(name, "secret", List.of(Role.EXECUTIVE.authority()));
		who.setDetails(new WebAuthenticationDetails("203.0.113.7", null));
		return who;
	}

	private static MockHttpServletRequest request(String path) {
		var request = new MockHttpServletRequest("POST", path);
		request.setServletPath(path);
		return request;
	}

}
