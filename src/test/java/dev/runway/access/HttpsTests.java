package dev.runway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import dev.runway.access.signin.Attempts;
import dev.runway.partner.PartnerDirectory;
import jakarta.servlet.ServletException;
import jakarta.servlet.SessionCookieConfig;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;

/** What changes once people reach Runway by https. */
class HttpsTests {

	@Test
	void bindsTheCookieToTheHost() throws ServletException {
		assertThat(cookie("https://runway.example.com").getName()).isEqualTo("__Host-runway");
		assertThat(cookie("https://runway.example.com").isSecure()).isTrue();
		assertThat(cookie("http://localhost:8090").getName()).isEqualTo("runway");
		assertThat(cookie("http://localhost:8090").isSecure()).isFalse();
		assertThat(cookie("https://runway.example.com").getPath()).isEqualTo("/");
		assertThat(cookie("https://runway.example.com").getDomain()).isNull();
	}

	@Test
	void holdsBrowsersToItAlsoBehindAProxyThatEndsIt() {
		assertThat(new SecurityHeaders(settings("https://runway.example.com")).isSecure(new MockHttpServletRequest())).isTrue();
		assertThat(new SecurityHeaders(settings("http://localhost:8090")).isSecure(new MockHttpServletRequest())).isFalse();
	}

	private static SessionCookieConfig cookie(String publicUrl) throws ServletException {
		var context = new MockServletContext();
		new SecurityConfiguration(settings(publicUrl), mock(PartnerDirectory.class), mock(Attempts.class)).sessionCookie()
			.onStartup(context);
		return context.getSessionCookieConfig();
	}

	private static AccessSettings settings(String publicUrl) {
		return new AccessSettings(List.of(), null, null, URI.create(publicUrl), 3, Duration.ofHours(12));
	}

}
