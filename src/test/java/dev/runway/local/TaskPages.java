package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;

/** Runway's pages of tasks in a browser, in the hands of one person. */
final class TaskPages implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Page page;

	private TaskPages(Page page) {
		this.page = page;
		page.setDefaultTimeout(PATIENCE.toMillis());
	}

	static TaskPages signIn(Browser browser, URI runway, String userName) {
		var pages = new TaskPages(browser.newPage(new Browser.NewPageOptions().setBaseURL(runway.toString()).setViewportSize(1400, 1000)));
		pages.page.navigate("/login");
		pages.page.getByLabel("User name").fill(userName);
		pages.page.getByLabel("Password").fill(StatusTable.PASSWORD);
		pages.button("Sign in").click();
		pages.page.waitForURL(address -> !address.endsWith("/login"));
		return pages;
	}

	/** Opens a task of one's own, or one that is offered to one's group, once the list has it. */
	TaskPages open(String task, String partner) {
		var link = page.locator("li").filter(new Locator.FilterOptions().setHasText(partner))
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + task)));
		Awaitility.await("%s, %s in the list".formatted(task, partner)).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
			page.navigate("/tasks?text=" + partner);
			assertThat(link.count()).as(page.locator("main").innerText()).isPositive();
		});
		link.first().click();
		page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).filter(new Locator.FilterOptions().setHasText(partner)).waitFor();
		return this;
	}

	/** Fills in the form by its labels: days, numbers and words, {@code true} for a tick, and a {@link Choice}. */
	TaskPages fill(Map<String, Object> fields) {
		return fill(0, fields);
	}

	/** The same in one row of a list, counted from 0; a row that is not there yet is added. */
	TaskPages fill(int row, Map<String, Object> fields) {
		var add = page.getByText(Pattern.compile("^Add (one|another)$"));
		while (row > 0 && page.locator(".tk-row").count() <= row) {
			int rows = page.locator(".tk-row").count();
			add.click();
			page.locator(".tk-row").nth(rows).waitFor();
		}
		fields.forEach((label, value) -> {
			switch (value) {
				case Boolean tick -> field(label, row).setChecked(tick);
				case Choice choice when choice.button() -> page.getByLabel(choice.text()).check();
				case Choice choice -> field(label, row).selectOption(choice.text());
				case LocalDate day -> field(label, row).fill(day.toString());
				default -> field(label, row).fill(value.toString());
			}
		});
		return this;
	}

	/** Sends the form and waits until it is taken. */
	void complete() {
		button("Complete the task").click();
		page.getByText(Pattern.compile("done\\. Thank you\\.|being checked")).first().waitFor();
	}

	/** Sends the form, which the browser does not as long as a field holds what cannot be. */
	TaskPages isHeldBackAt(String label) {
		button("Complete the task").click();
		assertThat(field(label, 0).evaluate("field => field.validity.valid")).as(label).isEqualTo(false);
		return this;
	}

	/** What a field holds. */
	String value(String label) {
		return field(label, 0).inputValue();
	}

	/** Waits until the page shows the words. */
	TaskPages awaitText(String words) {
		page.getByText(words).first().waitFor();
		return this;
	}

	/** Goes to another page of Runway. */
	TaskPages go(String path) {
		page.navigate(path);
		return this;
	}

	TaskPages screenshot(Path file) {
		page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
		return this;
	}

	@Override
	public void close() {
		page.close();
	}

	private Locator field(String label, int row) {
		return page.locator("form.tk-form").getByLabel(Pattern.compile("^\\s*%s\\s*(\\(needed\\))?\\s*$".formatted(label.replaceAll("[.()?]", "\\\\$0")))).nth(row);
	}

	private Locator button(String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	/** One of several options, or round buttons. */
	record Choice(String text, boolean button) {

		static Choice option(String text) {
			return new Choice(text, false);
		}

		static Choice button(String text) {
			return new Choice(text, true);
		}

	}

}
