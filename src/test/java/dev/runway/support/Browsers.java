package dev.runway.support;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Finds an installed Chromium, Chrome or Edge: tests drive that one and never download a browser. */
public final class Browsers {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
			"chrome", "microsoft-edge", "msedge", "chrome.exe", "msedge.exe");
	private static final List<String> PLACES = List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
			"C:\\Program Files\\Google\\Chrome\\Application", "C:\\Program Files (x86)\\Google\\Chrome\\Application",
			"C:\\Program Files (x86)\\Microsoft\\Edge\\Application", "C:\\Program Files\\Microsoft\\Edge\\Application");
	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static @Nullable Browser browser;

	private Browsers() {
	}

	/** The first browser on the path or in the usual places. */
	public static Optional<Path> find() {
		var path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
		return Stream.concat(path, PLACES.stream()).filter(place -> !place.isBlank()).map(Path::of)
				.flatMap(place -> Files.isDirectory(place) ? NAMES.stream().map(place::resolve) : Stream.of(place))
				.filter(Files::isExecutable).filter(Files::isRegularFile).findFirst();
	}

	/** Opens a page of Runway as somebody who signs in first; whatever the page complains about is collected. */
	public static Page open(Browser browser, String url, String path, String user, List<String> complaints) {
		var page = browser.newPage(new Browser.NewPageOptions().setBaseURL(url));
		page.onConsoleMessage(message -> complaints.add(message.text()));
		page.onPageError(complaints::add);
		page.navigate(path);
		page.getByLabel("User name").fill(user);
		page.getByLabel("Password").fill("secret");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
		page.waitForURL(at -> !at.endsWith("/login"));
		return page;
	}

	/** Runs with the headless browser of the JVM, and closes what it opened; skips the test, and says so in one line, where none is installed. */
	public static <T> T use(Function<Browser, T> work) {
		var browser = running();
		try {
			return work.apply(browser);
		} finally {
			browser.contexts().forEach(BrowserContext::close);
		}
	}

	/** It starts with the first test that wants one and ends with the JVM. */
	private static synchronized Browser running() {
		if (browser == null || !browser.isConnected()) {
			browser = start();
		}
		return browser;
	}

	private static Browser start() {
		var executable = find();
		if (executable.isEmpty()) {
			var message = "SKIPPED: no Chromium, Chrome or Edge found. Install one (for instance: apt-get install chromium) to run the tests in a browser.";
			System.out.println(message);
			Assumptions.abort(message);
		}
		return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))).chromium()
				.launch(new LaunchOptions().setExecutablePath(executable.orElseThrow()).setArgs(ARGUMENTS));
	}
}
