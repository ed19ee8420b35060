package dev.runway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.runway.chart.Bars.Count;
import dev.runway.chart.Dots.Dot;
import dev.runway.chart.Dots.Limit;
import dev.runway.support.Browsers;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** How charts look in a browser, on a screen and on a phone. */
class ChartPictureTests {

	@Test
	void fitAScreenAndAPhoneAndTellWhatTheyShow() throws Exception {
		var html = "<style>%s</style><main>%s</main>".formatted(Files.readString(Path.of("src/main/resources/static/css/runway.css")),
				written(LineChart.of("The share that is live", "days since signing", Frame.WIDE, Axis.ofDays(182, 28),
						Axis.ofShares(), List.of(curve("Certified", 110, 126), curve("Not certified", 190, 182)), band())) + written(
								Bars.ofCounts("Idle by age", List.of(new Count("0 to 30 days", 40), new Count("over 180 days", 90))))
						+ written(new Dots("Live rates", List.of(
								Dot.of("Live today", 0.51, null, null, "51 %", "102 of 200"),
								Dot.of("Likely to go live in time, judged by all of them", 0.74, 0.69, 0.79, "74 %", "69 % to 79 %")),
								Limit.of(0.5, "50 %: below it, stop recruiting"))));
		Browsers.use(browser -> {
			try (var page = browser.newPage()) {
				page.setContent(html);
				assertThat(page.getByLabel("The share that is live").count()).isOne();
				picture(page, 860, "charts");
				picture(page, 360, "charts-phone");
			}
			return null;
		});
	}

	private static Line curve(String label, double slow, int settled) {
		return new Line(label, IntStream.rangeClosed(0, 26)
			.map(week -> 7 * week)
			.mapToObj(day -> new Point(day, 1 - Math.exp(-day / slow), day <= settled))
			.toList());
	}

	private static Band band() {
		return new Band("95 % interval", curve("", 110, 182).points()
			.stream()
			.map(point -> new Band.Edge(point.x(), point.y() * 0.9, point.y() * 1.1))
			.toList());
	}

	private static void picture(Page page, int width, String name) {
		page.setViewportSize(width, 800);
		page.screenshot(new ScreenshotOptions().setPath(Path.of("target", name + ".png")).setFullPage(true));
		assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
	}

	private static String written(Chart chart) {
		var templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/fragments/");
		templates.setSuffix(".html");
		var engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		return engine.process("charts", Set.of(chart.fragment()), new Context(Locale.ENGLISH, Map.of("chart", chart)));
	}

}
