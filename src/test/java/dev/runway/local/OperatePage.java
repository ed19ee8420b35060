package dev.runway.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import org.awaitility.Awaitility;

/** Operate in a browser, in the hands of ops. */
final class OperatePage implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Page page;

	private final String address;

	private OperatePage(Page page, String address) {
		this.page = page;
		this.address = address;
		page.setDefaultTimeout(Duration.ofSeconds(20).toMillis());
	}

	static OperatePage logIn(Browser browser, LocalPlatform platform) {
		var page = new OperatePage(browser.newPage(new Browser.NewPageOptions().setViewportSize(1600, 1000)),
				platform.operate().toString());
		page.page.navigate(page.address);
		page.page.locator("input[name=username]").fill("demo");
		page.page.locator("input[name=password]").fill(StatusTable.PASSWORD);
		page.page.keyboard().press("Enter");
		page.page.getByText("Dashboard").first().waitFor();
		return page;
	}

	/**
	 * Shows the diagram of a process once it counts that many instances at an element, as active or as where they ended.
	 * Operate learns of everything a little later than it happens and does not count again by itself, so the page is opened
	 * again until then.
	 */
	void awaitCount(String processId, String states, String elementId, String state, int count) {
		Awaitility.await("%d instances at %s in Operate".formatted(count, elementId)).atMost(PATIENCE).until(() -> {
			page.navigate("%s/processes?process=%s&version=1&%s".formatted(address, processId, states));
			return appears(page.getByTestId("state-overlay-%s-%s".formatted(elementId, state))
				.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^%d$".formatted(count)))));
		});
	}

	private static boolean appears(Locator locator) {
		try {
			locator.first().waitFor(new Locator.WaitForOptions().setTimeout(Duration.ofSeconds(8).toMillis()));
			return true;
		}
		catch (TimeoutError notYet) {
			return false;
		}
	}

	void screenshot(Path file) {
		page.screenshot(new Page.ScreenshotOptions().setPath(file));
	}

	@Override
	public void close() {
		page.close();
	}

}
