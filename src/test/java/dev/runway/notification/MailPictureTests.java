package dev.runway.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.runway.support.Browsers;
import org.junit.jupiter.api.Test;

/** How mails look in a browser. With {@code -Dpicture=redraw} the pictures of the documents are drawn again. */
class MailPictureTests {

	private static final List<SampleMail> SHOWN = List.of(SampleMail.DIGEST, SampleMail.HANDED_OVER,
			SampleMail.STAND_UP, SampleMail.ALL_HANDS);

	private final MailTemplates templates = new MailTemplates(MailTemplatesTests.settings(null));

	@Test
	void everyMailFitsAScreenAndAPhone() {
		Browsers.use(browser -> {
			for (var sample : SampleMail.values()) {
				try (var page = page(browser, sample)) {
					assertThat(widthOn(page, 700)).as(sample + " on a screen").isLessThanOrEqualTo(700);
					assertThat(widthOn(page, 360)).as(sample + " on a phone").isLessThanOrEqualTo(360);
				}
			}
			return null;
		});
	}

	@Test
	void drawsThePicturesOfTheDocuments() {
		Browsers.use(browser -> {
			for (var sample : SHOWN) {
				try (var page = page(browser, sample)) {
					page.setViewportSize(680, 100);
					var picture = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
					assertThat(picture).isNotEmpty();
					if ("redraw".equals(System.getProperty("picture"))) {
						page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
							.setPath(Path.of("src/docs/images/mail-%s.png".formatted(sample.template()))));
					}
				}
			}
			return null;
		});
	}

	private Page page(Browser browser, SampleMail sample) {
		var page = browser.newPage();
		page.setContent(templates.write(sample.template(), sample.model()).html());
		return page;
	}

	private static int widthOn(Page page, int width) {
		page.setViewportSize(width, 800);
		return (int) page.evaluate("document.documentElement.scrollWidth");
	}

}
