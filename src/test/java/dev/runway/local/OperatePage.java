package dev.runway.local;

import java.nio.file.Path;
import java.time.Duration;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/** Operate in a browser, in the hands of ops. */
final class OperatePage implements AutoCloseable {

	private static final double PATIENCE = Duration.ofSeconds(60).toMillis();

	private final Page page;

	private final String address;

	private OperatePage(Page page, String address) {
		this.page = page;
		this.address = address;
		page.setDefaultTimeout(PATIENCE);
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

	/** Shows the diagram of a process with its instances. */
	void show(String processId, String states) {
		page.navigate("%s/processes?process=%s&version=1&%s".formatted(address, processId, states));
		page.locator("g.djs-shape").first().waitFor();
	}

	/** Waits until the diagram shows a count of instances at an element. */
	void awaitCount(String elementId, int count) {
		page.locator(".djs-overlays[data-container-id=%s]".formatted(elementId)).getByText(Integer.toString(count)).first().waitFor();
	}

	/** Waits until the list tells the number of instances. */
	void awaitResults(int count) {
		page.getByText("%d result".formatted(count)).first().waitFor();
	}

	void screenshot(Path file) {
		page.screenshot(new Page.ScreenshotOptions().setPath(file));
	}

	@Override
	public void close() {
		page.close();
	}

}
