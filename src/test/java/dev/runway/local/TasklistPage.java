package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

/** Tasklist in a browser, in the hands of one person. */
final class TasklistPage implements AutoCloseable {

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy");

	private static final double PATIENCE = Duration.ofSeconds(60).toMillis();

	private final Page page;

	private final String address;

	private TasklistPage(Page page, String address) {
		this.page = page;
		this.address = address;
		page.setDefaultTimeout(PATIENCE);
	}

	static TasklistPage logIn(Browser browser, LocalPlatform platform, String userName) {
		var page = new TasklistPage(browser.newPage(new Browser.NewPageOptions().setViewportSize(1400, 1000).setLocale("en-US")),
				platform.tasklist().toString());
		page.page.navigate(page.address);
		page.page.locator("input[name=username]").fill(userName);
		page.page.locator("input[name=password]").fill(StatusTable.PASSWORD);
		page.page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(page.page.getByText("Welcome to Tasklist")).isVisible(
				new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
		return page;
	}

	/** Takes a task that is offered to a group. */
	void claim(String task, String partner) {
		open("unassigned", task, partner);
		button("Assign to me").click();
		page.getByText("Assigned to me").first().waitFor();
	}

	/** Opens a task of one's own. */
	void open(String task, String partner) {
		open("assigned-to-me", task, partner);
	}

	/** Fills in the form: dates, numbers and words by their labels, {@code true} for a tick, a {@link Choice} and an {@link Option} of a select. */
	private void fill(Map<String, Object> fields) {
		fill(0, fields);
	}

	/** The same in one row of a list, counted from 0. */
	void fill(int row, Map<String, Object> fields) {
		new TreeMap<>(fields).forEach((label, value) -> {
			switch (value) {
				case Boolean tick -> field(label, row).setChecked(tick);
				case LocalDate day -> {
					field(label, row).fill(day.format(TYPED));
					page.keyboard().press("Tab");
				}
				case Option option -> {
					var select = page.locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHasText(label));
					var item = select.locator(".fjs-dropdownlist-item").getByText(option.text(), new Locator.GetByTextOptions().setExact(true));
					if (!item.isVisible()) {
						select.locator(".fjs-input-group").click();
					}
					item.click();
				}
				case Choice choice -> page.locator(".fjs-form-field-radio").filter(new Locator.FilterOptions().setHasText(label))
					.getByText(choice.text(), new Locator.GetByTextOptions().setExact(true)).click();
				default -> {
					field(label, row).fill(value.toString());
					page.keyboard().press("Tab");
				}
			}
		});
	}

	/**
	 * Fills in the form, completes the task by the keyboard (a calendar may lie over the button) and waits until Tasklist has
	 * taken it; what the form refuses is told.
	 */
	void complete(Map<String, Object> fields) {
		fill(fields);
		button("Complete Task").press("Enter");
		var refusal = page.locator(".fjs-form-field-error");
		page.getByText("Task completed").or(refusal).first().waitFor();
		assertThat(refusal.allInnerTexts()).as("what the form refuses of %s", fields).isEmpty();
	}

	/** Waits until the open task's form shows the words. */
	void awaitText(String words) {
		page.getByText(words).first().waitFor();
	}

	void screenshot(java.nio.file.Path file) {
		page.screenshot(new Page.ScreenshotOptions().setPath(file));
	}

	@Override
	public void close() {
		page.close();
	}

	private void open(String filter, String task, String partner) {
		page.navigate(address + "?filter=" + filter + "&sortBy=creation");
		var card = page.locator("article").filter(new Locator.FilterOptions().setHasText(task))
			.filter(new Locator.FilterOptions().setHasText(partner)).first();
		card.click();
		page.locator("form").getByText(partner).first().waitFor();
	}

	private Locator field(String label, int row) {
		return page.locator("form").getByLabel(Pattern.compile("^\\s*" + label + "\\s*\\*?\\s*$")).nth(row);
	}

	private Locator button(String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	/** One of several round buttons. */
	record Choice(String text) {
	}

	/** An option of a select. */
	record Option(String text) {
	}

}
