package dev.runway.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/** Somebody with a browser of their own: it keeps cookies, sends forms with their hidden fields, and is led on step by step. */
public final class Visitor {

	private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);

	private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(cookies)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private URI at;

	private HttpResponse<String> answer;

	public Visitor(int port) {
		this.at = URI.create("http://127.0.0.1:" + port);
	}

	/** Goes to a page, and no further. */
	public Visitor open(String address) {
		return send(HttpRequest.newBuilder(at.resolve(address)).GET());
	}

	/** Goes where it is led, to the end. */
	public Visitor follow() {
		for (int steps = 0; location().isPresent(); steps++) {
			if (steps == 20) {
				throw new IllegalStateException("Led in circles: " + at);
			}
			step();
		}
		return this;
	}

	/** Goes one step of the way that it is led. */
	public Visitor step() {
		return open(location().orElseThrow());
	}

	/** Sends the form of the page that leads there, with what is typed. */
	public Visitor submit(String action, Map<String, String> typed) {
		var form = FORM.matcher(body()).results().filter(found -> found.group(1).endsWith(action)).findFirst().orElseThrow();
		var fields = new LinkedHashMap<String, String>();
		HIDDEN.matcher(form.group()).results().forEach(input -> fields.put(attribute(input.group(), "name"),
				HtmlUtils.htmlUnescape(attribute(input.group(), "value"))));
		fields.putAll(typed);
		return post(HtmlUtils.htmlUnescape(form.group(1)), fields);
	}

	public Visitor post(String address, Map<String, String> fields) {
		var body = fields.entrySet()
			.stream()
			.map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(at.resolve(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	/** Signs in with a password. */
	public Visitor signIn(String userName, String password) {
		return open("/login").submit("/login", Map.of("username", userName, "password", password));
	}

	public int status() {
		return answer.statusCode();
	}

	public String body() {
		return answer.body();
	}

	public URI at() {
		return at;
	}

	public Optional<String> location() {
		return header("Location");
	}

	public Optional<String> header(String name) {
		return answer.headers().firstValue(name);
	}

	public List<HttpCookie> cookies() {
		return cookies.getCookieStore().getCookies();
	}

	private Visitor send(HttpRequest.Builder request) {
		try {
			answer = browser.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
			at = answer.uri();
			return this;
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(interrupted);
		}
	}

	private static String attribute(String tag, String name) {
		var found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(tag);
		return found.find() ? found.group(1) : "";
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
