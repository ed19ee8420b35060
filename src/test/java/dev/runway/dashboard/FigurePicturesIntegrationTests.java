package dev.runway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The pages of figures in a browser. With {@code -Dpicture=redraw} the picture of the documents is drawn again. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=figure-pictures")
@DirtiesContext
class FigurePicturesIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Rest rest;

	@Test
	void areReadOnAScreenOnAPhoneAndOnPaper() {
		new PaperPartners(jdbc).clear().cohorts(600, programme.today());
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/", "lead", complaints);
			for (var path : new String[] { "/", "/figures", "/cohorts", "/figures/time-in-stage", "/figures/firm-level-spread",
					"/figures/live-versus-signed", "/figures/skip-analysis", "/figures/activation-rate" }) {
				look(page, path);
			}
			choose(page);
			assertThat(complaints).isEmpty();
			page.navigate("/figures?tier=diamond");
			Pictures.one(page, "page-figures-refused");
			return null;
		});
	}

	private static void look(Page page, String path) {
		var name = path.equals("/") ? "home" : path.substring(1).replace('/', '-');
		page.navigate(path);
		Pictures.take(page, "page-" + name);
		page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.locator("nav").isVisible()).isFalse();
		assertThat(page.getByText("Choose partners").isVisible()).isFalse();
		assertThat(page.locator("main svg:visible").count() + page.locator("table.heat:visible").count()).as(path).isPositive();
		page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
	}

	/** Filters by keyboard, shares the address, and explains a figure. */
	private static void choose(Page page) {
		page.navigate("/figures");
		page.getByText("Choose partners").focus();
		page.keyboard().press("Enter");
		Pictures.one(page, "page-figures-filters");
		page.getByLabel("Type").selectOption("reseller");
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show")).press("Enter");
		page.getByText("Only these partners: type Reseller").waitFor();
		assertThat(page.url()).endsWith("/figures?type=reseller");
		page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Live versus signed").setExact(true)).click();
		assertThat(page.url()).endsWith("/figures/live-versus-signed?type=reseller");
		page.getByText("How is this computed?").click();
		assertThat(page.getByText("Of the partners signed in the last six months", new Page.GetByTextOptions().setExact(false)).first().isVisible()).isTrue();
		Pictures.one(page, "page-figures-explained");
		page.navigate("/cohorts?milestone=certification_done");
		assertThat(page.getByRole(AriaRole.IMG).first().getAttribute("aria-label")).contains("Certification done");
		if ("redraw".equals(System.getProperty("picture"))) {
			page.navigate("/");
			page.screenshot(new ScreenshotOptions().setPath(Path.of("src/docs/images/home.png")).setFullPage(true));
		}
	}

}
