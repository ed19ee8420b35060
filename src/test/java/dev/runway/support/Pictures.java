package dev.runway.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Media;

/** How a page looks on a screen, on a phone and on paper, to be seen under {@code target}. */
public final class Pictures {

	/** The widths of a sheet of A4 within its margins. */
	private static final int PORTRAIT = 718, LANDSCAPE = 1047;

	private Pictures() {
	}

	/** Takes the three pictures, and fails where a page is wider than a screen. */
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
			picture(page, "%s-%d".formatted(name, width));
			assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name + " at " + width).isEqualTo(true);
		}
		page.setViewportSize(paper, 1000);
		page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
		picture(page, name + "-print");
		page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
		page.setViewportSize(1280, 800);
	}

	private static void picture(Page page, String name) {
		page.screenshot(new ScreenshotOptions().setPath(Path.of("target", name + ".png")).setFullPage(true));
	}

}
