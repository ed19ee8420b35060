package dev.runway.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AttemptsTests {

	private Instant now = Instant.parse("2026-03-20T09:00:00Z");

	private final Attempts attempts = new Attempts(new AttemptSettings(3, 5, Duration.ofMinutes(3), 100), new Clock() {

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return now;
		}

	});

	@Test
	void makesANameWaitAfterTooManyFailuresFromOneAddress() {
		for (int i = 0; i < 3; i++) {
			assertThat(attempts.pause(basic("mara", "10.0.0.1"))).isEmpty();
			attempts.failed(basic("mara", "10.0.0.1"));
		}
		assertThat(attempts.pause(basic("mara", "10.0.0.1"))).contains(Duration.ofMinutes(1));
		assertThat(attempts.pause(basic("mara", "10.0.0.2"))).isEmpty();
		assertThat(attempts.pause(basic("jonas", "10.0.0.1"))).isEmpty();
	}

	@Test
	void takesANameForOneHoweverItIsWritten() {
		for (var written : new String[] { "m\u00e4ra", "M\u00c4RA", " ma\u0308ra ", "\uff4d\u00e4ra" }) {
			assertThat(attempts.pause(basic("m\u00e4ra", "10.0.0.1"))).isEqualTo(attempts.pause(basic(written, "10.0.0.1")));
			attempts.failed(basic(written, "10.0.0.1"));
		}
		assertThat(attempts.pause(basic("M\u00e4ra", "10.0.0.1"))).contains(Duration.ofMinutes(2));
		var form = new MockHttpServletRequest("POST", "/login");
		form.setServletPath("/login");
		form.setRemoteAddr("10.0.0.1");
		form.setParameter("username", "M\u00c4RA ");
		assertThat(attempts.pause(form)).isPresent();
	}

	@Test
	void forgetsFailuresEvenly() {
		for (int i = 0; i < 3; i++) {
			attempts.failed(basic("mara", "10.0.0.1"));
		}
		now = now.plusSeconds(59);
		assertThat(attempts.pause(basic("mara", "10.0.0.1"))).contains(Duration.ofSeconds(1));
		now = now.plusSeconds(1);
		assertThat(attempts.pause(basic("mara", "10.0.0.1"))).isEmpty();
		attempts.failed(basic("mara", "10.0.0.1"));
		assertThat(attempts.pause(basic("mara", "10.0.0.1"))).contains(Duration.ofMinutes(1));
	}

	@Test
	void countsWhatFailsBesideOthersBeforeAnybodyIsMadeToWait() {
		for (int i = 0; i < 5; i++) {
			attempts.failed(basic("mara", "10.0.0.1"));
		}
		assertThat(attempts.pause(basic("mara", "10.0.0.1"))).contains(Duration.ofMinutes(3));
	}

	@Test
	void makesAnAddressWaitThatTriesManyNames() {
		for (int i = 0; i < 5; i++) {
			attempts.failed(basic("name" + i, "10.0.0.1"));
		}
		assertThat(attempts.pause(basic("mara", "10.0.0.1"))).isPresent();
		assertThat(attempts.pause(new MockHttpServletRequest("GET", "/"))).isEmpty();
	}

	@Test
	void countsTheAddressesOfAnIpv6NetworkAsOne() {
		for (int i = 0; i < 3; i++) {
			attempts.failed(basic("mara", "2001:db8:1:2::" + i));
		}
		assertThat(attempts.pause(basic("mara", "2001:db8:1:2:3:4:5:6"))).isPresent();
		assertThat(attempts.pause(basic("mara", "2001:db8:1:3::1"))).isEmpty();
	}

	@Test
	void remembersNoMoreThanItMay() {
		for (int i = 0; i < 1000; i++) {
			attempts.failed(new Attempt(Optional.of("name" + i), "address" + i));
		}
		assertThat(attempts.remembered()).isEqualTo(100);
	}

	@Test
	void readsWhoTriesAndMindsNoNonsense() {
		assertThat(name("Basic " + encoded("mara:secret"))).contains("mara");
		assertThat(name("basic " + encoded("mara"))).contains("mara");
		assertThat(name("Bearer rwy_%032x_%064x".formatted(7, 7))).contains("00000000-0000-0000-0000-000000000007");
		assertThat(name("Bearer eyJ.eyJ.abc")).isEmpty();
		assertThat(name("Basic !!!")).isEmpty();
		assertThat(name("Basic")).isEmpty();
		assertThat(name("")).isEmpty();
		assertThat(name("Basic " + encoded("m".repeat(5000) + ":x")).orElseThrow()).hasSize(200);
	}

	private static Optional<String> name(String header) {
		var request = new MockHttpServletRequest("GET", "/api/v1/partners");
		request.addHeader("Authorization", header);
		return Attempt.in(request).orElseThrow().name();
	}

	private static MockHttpServletRequest basic(String name, String address) {
		var request = new MockHttpServletRequest("GET", "/api/v1/partners");
		request.addHeader("Authorization", "Basic " + encoded(name + ":guess"));
		request.setRemoteAddr(address);
		return request;
	}

	private static String encoded(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes());
	}

}
