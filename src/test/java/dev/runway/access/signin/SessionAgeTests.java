package dev.runway.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionAgeTests {

	private static final Duration LIMIT = Duration.ofHours(12);

	@Test
	void endsASessionThatIsTooOldAndServesTheRequestWithoutIt() throws Exception {
		assertThat(ended(LIMIT.minusSeconds(1))).isFalse();
		assertThat(ended(LIMIT.plusSeconds(1))).isTrue();
	}

	private static boolean ended(Duration age) throws Exception {
		var session = new MockHttpSession() {
			@Override
			public long getLastAccessedTime() {
				return getCreationTime() + age.toMillis();
			}
		};
		var request = new MockHttpServletRequest();
		request.setSession(session);
		var behind = new MockFilterChain();
		new SessionAge(LIMIT).doFilter(request, new MockHttpServletResponse(), behind);
		assertThat(behind.getRequest()).isNotNull();
		return session.isInvalid();
	}

}
