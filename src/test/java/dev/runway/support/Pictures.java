package dev.runway.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Media;

/**
 * How a page looks on a screen, on a phone and on paper, to be seen under {@code target}, and whether people with a keyboard or a
 * screen reader can use it.
 */
public final class Pictures {

	/** The widths of a sheet of A4 within its margins. */
	private static final int PORTRAIT = 718, LANDSCAPE = 1047;

	private Pictures() {
	}

	/** What WCAG 2.1 asks for at its levels A and AA. */
	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

	/** Takes the three pictures, and fails where a page is wider than a screen or keeps somebody from using it. */
	public static void take(Page page, String name) {
		take(page, name, PORTRAIT);
	}

	/** The same for a page that is printed on sheets that lie. */
	public static void takeLying(Page page, String name) {
		take(page, name, LANDSCAPE);
	}

	private static void take(Page page, String name, int paper) {
		for (var width : List.of(1280, 390)) {
			page.setViewportSize(width, 800);
			one(page, "%s-%d".formatted(name, width));
			assertThat(new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations()).extracting(Pictures::words).as(name + " at " + width)
				.isEmpty();
		}
		page.setViewportSize(paper, 1000);
		page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
		screenshot(page, name + "-print");
		page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
		page.setViewportSize(1280, 800);
	}

	/** Takes a picture of the page as it is, and fails where it is wider than the screen. */
	public static void one(Page page, String name) {
		screenshot(page, name);
		assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name).isEqualTo(true);
	}

	private static String words(Rule rule) {
		return "%s: %s".formatted(rule.getHelp(), rule.getNodes().stream().map(CheckedNode::getHtml).limit(5).toList());
	}

	private static void screenshot(Page page, String name) {
		page.screenshot(new ScreenshotOptions().setPath(Path.of("target", name + ".png")).setFullPage(true));
	}

}
