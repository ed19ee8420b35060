package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Loading files in a browser. */
@RunwayTest
class ImportPageIntegrationTests {

	private static final Path EXAMPLES = Path.of("src/examples");

	@Autowired
	Rest rest;

	@Test
	void saysWhatALoadWouldDoAndWhichRowsItRefuses() {
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/imports", "ops", complaints);
			Pictures.take(page, "imports-form");
			page.locator("input[name=owners]").setInputFiles(EXAMPLES.resolve("owners.csv"));
			page.locator("input[name=partners]").setInputFiles(EXAMPLES.resolve("partners-with-errors.csv"));
			press(page, "Check only");
			page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Checked")).waitFor();
			assertThat(page.getByText("Nothing was changed.").isVisible()).isTrue();
			assertThat(page.locator(".doors a").textContent()).isEqualTo("Choose the files to load");
			assertThat(page.locator("td.reason").count()).isPositive();
			Pictures.take(page, "imports-checked");
			page.navigate("/imports");
			press(page, "Load");
			assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Send at least one of the parts");
			Pictures.take(page, "imports-refused");
			assertThat(complaints).as("only the refusal itself").hasSize(1);
			return null;
		});
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
