package dev.runway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import dev.runway.support.TestDay;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where webhooks go, and where they never do. */
class OpenAddressesTests {

	private static final WebhookSettings CLOSED = settings(false, true);

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.255.0.9", "localhost", "LOCALHOST", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "172.31.255.254",
			"192.168.1.1", "169.254.169.254", "169.254.0.1", "100.64.0.1", "100.127.255.254", "192.0.0.1", "192.0.2.7", "198.18.0.1",
			"198.51.100.1", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255", "2130706433", "[::1]", "[::]",
			"[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[fe80::1]", "[fc00::1]", "[fd12:3456::1]", "[fec0::1]",
			"[ff02::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[2001:db8::1]", "[fd00:ec2::254]" })
	void neverGoInside(String host) {
		assertThatThrownBy(() -> new OpenAddresses(CLOSED).address("http://" + host + "/hooks")).isInstanceOf(Refused.class)
			.hasMessageContaining("inside a network");
	}

	@ParameterizedTest
	@ValueSource(strings = { "93.184.216.34", "172.32.0.1", "100.128.0.1", "11.0.0.1", "[2606:2800:220:1:248:1893:25c8:1946]", "[2a00:1450::1]" })
	void goToTheInternet(String host) {
		assertThat(new OpenAddresses(CLOSED).address("https://" + host + ":8443/hooks?a=b")).hasHost(host).hasPort(8443);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hooks", "//93.184.216.34/", "ftp://93.184.216.34/", "file:///etc/passwd", "https:///hooks", "https://a b/",
			"https://user:word@93.184.216.34/", "https://93.184.216.34/#there", "https://0x7f.0.0.1/", "https://127.1/", "https://10.1/", "https://0177.0.0.0x1/",
			"https://127.0.0.1%2f@93.184.216.34/", "jar:https://93.184.216.34/", "https://[::1%25lo]/" })
	void needAnAddressThatMeansOneThing(String address) {
		assertThatThrownBy(() -> new OpenAddresses(CLOSED).address(address)).isInstanceOf(Refused.class);
	}

	@Test
	void needHttpsUnlessItIsAllowed() {
		assertThatThrownBy(() -> new OpenAddresses(settings(false, false)).address("http://93.184.216.34/")).hasMessageContaining("https://");
	}

	@Test
	void goInsideWhereThatIsAllowed() {
		assertThat(new OpenAddresses(settings(true, true)).address("http://127.0.0.1:8099/")).hasHost("127.0.0.1");
	}

	/** The name is a stranger's, who answers with the internet while somebody looks, and with this machine when it is called. */
	@Test
	void areNotLedInsideByANameThatChangesItsAddress() throws Exception {
		try (var receiver = new Receiver()) {
			var open = InetAddress.getByName("93.184.216.34");
			var addresses = new OpenAddresses(CLOSED, new Names(new ArrayDeque<>(List.of(open, InetAddress.getLoopbackAddress()))));
			var address = addresses.address(receiver.url().replace("localhost", "rebound.example"));
			var reply = client(CLOSED, addresses).send(address, Map.of(), "{}");
			assertThat(reply.taken()).isFalse();
			assertThat(reply.text()).contains("inside a network");
			assertThat(receiver.got()).isEmpty();
		}
	}

	@Test
	void areNotLedElsewhereByARedirect() {
		try (var receiver = new Receiver(); var inner = new Receiver()) {
			receiver.answering(message -> new Receiver.Answer(307, Map.of("Location", inner.url())));
			var open = settings(true, true);
			var addresses = new OpenAddresses(open);
			var reply = client(open, addresses).send(addresses.address(receiver.url()), Map.of(), "{}");
			assertThat(reply.status()).isEqualTo(307);
			assertThat(reply.taken()).isFalse();
			assertThat(inner.got()).isEmpty();
		}
	}

	@Test
	void waitForNobodyLongerThanTheyMay() {
		try (var receiver = new Receiver()) {
			var open = new WebhookSettings(null, true, true, 4, Duration.ofMillis(300), Duration.ofHours(24), Duration.ofMinutes(5), Duration.ofDays(30));
			var addresses = new OpenAddresses(open);
			var held = new java.util.concurrent.CountDownLatch(1);
			receiver.answering(message -> {
				try {
					held.await();
				}
				catch (InterruptedException interrupted) {
					Thread.currentThread().interrupt();
				}
				return Receiver.Answer.of(204);
			});
			var reply = client(open, addresses).send(addresses.address(receiver.url()), Map.of(), "{}");
			held.countDown();
			assertThat(reply.status()).isNull();
			assertThat(reply.text()).startsWith("No answer within");
			assertThat(reply.millis()).isLessThan(3000);
		}
	}

	private static WebhookClient client(WebhookSettings settings, OpenAddresses addresses) {
		return new WebhookClient(addresses, settings,
				new ProgrammeCalendar(new ProgrammeCalendar.Settings(java.time.ZoneOffset.UTC, java.time.LocalTime.of(9, 0), 30, 14), TestDay.clock()));
	}

	private static WebhookSettings settings(boolean internal, boolean http) {
		return new WebhookSettings(null, internal, http, 4, Duration.ofSeconds(5), Duration.ofHours(24), Duration.ofMinutes(5), Duration.ofDays(30));
	}

	/** Answers each question with the next address. */
	private record Names(ArrayDeque<InetAddress> next) implements DnsResolver {

		@Override
		public InetAddress[] resolve(String host) throws UnknownHostException {
			return new InetAddress[] { next.removeFirst() };
		}

		@Override
		public String resolveCanonicalHostname(String host) {
			return host;
		}

	}

}
