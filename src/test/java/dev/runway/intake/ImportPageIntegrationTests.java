package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Programme;
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

	@Autowired
	Programme programme;

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
			assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Load what was checked")).isVisible()).isTrue();
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

	@Test
	void loadsWhatWasCheckedLeadsToItAndGivesBackWhatWasRefused() {
		programme.load(Map.of(CsvFile.OWNERS, Programme.OWNERS));
		var id = UUID.randomUUID().toString().substring(0, 8);
		var file = "source_system,external_id,name,partner_type,tier,signed_on,owner_email,country\n"
				+ "test,%1$s-a,Good %1$s,reseller,silver,%2$s,olga@example.com,DE\ntest,%1$s-b,Bad %1$s,reseller,sliver,%2$s,olga@example.com,DE\n"
					.formatted(id, programme.today());
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/imports", "ops", complaints);
			page.locator("input[name=partners]").setInputFiles(new FilePayload("partners.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
			press(page, "Check only");
			page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Checked")).waitFor();
			var checked = page.url();
			press(page, "Load what was checked");
			page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Loaded").setExact(true)).waitFor();
			Pictures.take(page, "imports-loaded");
			assertThat(page.locator("td.reason").textContent()).contains("sliver");
			var download = page.waitForDownload(() -> page.getByText("The refused rows of partners as a file").click());
			assertThat(download.suggestedFilename()).isEqualTo("refused-partners.csv");
			assertThat(contentOf(download.path().toFile())).startsWith("source_system,external_id,name,").contains(",reason\r\ntest,%s-b,Bad %s,".formatted(id, id), "sliver");
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Good " + id)).click();
			assertThat(page.locator("h1").textContent()).isEqualTo("Good " + id);
			page.navigate(checked);
			assertThat(page.getByText("It was loaded").isVisible()).isTrue();
			assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Load what was checked")).count()).isZero();
			page.navigate("/imports");
			page.locator("input[name=partners]").setInputFiles(new FilePayload("mended.csv", "text/csv",
					contentOf(download.path().toFile()).replace("sliver", "silver").getBytes(StandardCharsets.UTF_8)));
			press(page, "Load");
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Bad " + id)).waitFor();
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
