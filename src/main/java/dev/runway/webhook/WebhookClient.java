package dev.runway.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.runway.programme.ProgrammeCalendar;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends messages: to addresses that were looked at, once, following nobody elsewhere, and for no longer than a receiver may take. It
 * keeps no cookies, goes through no proxy, and reads no more of an answer than people want to see.
 */
@Component
class WebhookClient implements DisposableBean {

	private static final int CONNECTIONS = 500, READ = 1000;

	private static final Duration MOST = Duration.ofHours(24);

	private final CloseableHttpClient client;

	private final ScheduledExecutorService deadlines = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("webhook-deadlines").daemon().factory());

	private final WebhookSettings settings;

	private final ProgrammeCalendar calendar;

	WebhookClient(OpenAddresses addresses, WebhookSettings settings, ProgrammeCalendar calendar) {
		this.settings = settings;
		this.calendar = calendar;
		var timeout = Timeout.of(settings.timeout());
		var connections = PoolingHttpClientConnectionManagerBuilder.create()
			.setDnsResolver(addresses)
			.setMaxConnTotal(CONNECTIONS)
			.setMaxConnPerRoute(CONNECTIONS)
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(timeout)
				.setSocketTimeout(timeout)
				.setTimeToLive(Timeout.ofMinutes(1))
				.build())
			.build();
		client = HttpClients.custom()
			.setConnectionManager(connections)
			.setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout).setConnectionRequestTimeout(timeout).build())
			.setUserAgent("Runway-Webhooks")
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableCookieManagement()
			.disableAuthCaching()
			.disableContentCompression()
			.build();
	}

	/** Sends a message, and says what came back whatever it is. */
	Reply send(URI address, Map<String, String> headers, String body) {
		var started = System.nanoTime();
		var request = new HttpPost(address);
		headers.forEach(request::setHeader);
		request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
		var deadline = deadlines.schedule(request::abort, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
		try {
			return client.execute(request, response -> reply(response, started));
		}
		catch (OpenAddresses.ClosedAddress closed) {
			return none(closed.getMessage(), started);
		}
		catch (InterruptedIOException slow) {
			return none(request.isAborted() ? slow() : reason(slow), started);
		}
		catch (IOException failure) {
			return none(request.isAborted() ? slow() : reason(failure), started);
		}
		finally {
			deadline.cancel(false);
		}
	}

	private Reply reply(ClassicHttpResponse response, long started) throws IOException {
		var entity = response.getEntity();
		var bytes = entity == null ? new byte[0] : entity.getContent().readNBytes(READ);
		var retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
		return new Reply(response.getCode(), text(new String(bytes, StandardCharsets.UTF_8)),
				retryAfter == null ? null : wait(retryAfter.getValue().strip()), millis(started));
	}

	/** Seconds or a date; what is neither is passed over, and nobody waits for more than a day. */
	private @Nullable Duration wait(String text) {
		try {
			var wait = text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text))
					: Duration.between(calendar.now(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
			return wait.isNegative() ? Duration.ZERO : wait.compareTo(MOST) > 0 ? MOST : wait;
		}
		catch (DateTimeException unreadable) {
			return null;
		}
	}

	private String slow() {
		return "No answer within %d seconds.".formatted(settings.timeout().toSeconds());
	}

	private static String reason(IOException failure) {
		return text("%s: %s".formatted(failure.getClass().getSimpleName(), failure.getMessage()));
	}

	private static Reply none(@Nullable String text, long started) {
		return new Reply(null, String.valueOf(text), null, millis(started));
	}

	private static long millis(long started) {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
	}

	/** The database takes no NUL, and a page no control characters. */
	private static String text(String text) {
		return text.replaceAll("\\p{Cntrl}+", " ").strip();
	}

	@Override
	public void destroy() throws IOException {
		deadlines.shutdownNow();
		client.close();
	}

}
