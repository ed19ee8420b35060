package dev.runway.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.runway.engine.zeebe.DeploymentState;
import dev.runway.engine.zeebe.ModelDeployer;
import dev.runway.support.Browsers;
import dev.runway.support.Listed;
import dev.runway.support.Models;
import dev.runway.support.Pictures;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of an edited table through the pages: chosen, checked, compared, deployed and taken back. */
@RunwayTest
class ModelPageIntegrationTests {

	private static final String TABLE = "escalation-policy.dmn", DIAGRAM = "chase-milestone.bpmn";

	@Autowired
	Rest rest;

	@Autowired
	ModelDeployer deployer;

	@BeforeEach
	void awaitTheModels() {
		await("the models to be deployed").until(deployer::state, DeploymentState.DEPLOYED::equals);
	}

	@Test
	void takesAnEditedTableToItsDeploymentAndBack() {
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/", "ops", complaints);
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Models").setExact(true)).click();
			Pictures.take(page, "models");
			choose(page, file(TABLE, edited("<text>28</text>", "<text>21</text>")), file(DIAGRAM, content(DIAGRAM)));
			press(page, "Check");
			assertThat(text(page)).contains("What would change", "Row 5, 'Next level after, days': 28 becomes 21", "It is deployed as it is.");
			Pictures.take(page, "models-proposal");
			page.getByLabel("Reason").fill("A month is too long");
			press(page, "Deploy");
			assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Deployed: escalation-policy.dmn as version");
			assertThat(text(page)).contains("deployed by ops on", "A month is too long", "Row 5, 'Next level after, days': 28 becomes 21");
			Pictures.take(page, "models-edited");
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(TABLE)).click();
			assertThat(text(page)).contains("Going back to it would change:", "Row 5, 'Next level after, days': 21 becomes 28");
			Pictures.take(page, "models-versions");
			var download = page.waitForDownload(() -> page.getByText("Download it").first().click());
			assertThat(download.suggestedFilename()).isEqualTo(TABLE);
			page.getByLabel("Reason").first().fill("It was not");
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Go back to version")).first().click();
			assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Deployed: escalation-policy.dmn as version");
			assertThat(text(page)).contains("None: every model is as Runway brought it.", "It was not");
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	@Test
	void saysWhatIsWrongAndDeploysNothing() {
		Browsers.use(browser -> {
			var page = Browsers.open(browser, rest.url(), "/models", "operator", new ArrayList<>());
			choose(page, file(TABLE, edited("\"OWNER, MANAGER\"", "\"OWNER, MANGER\"")));
			press(page, "Check");
			assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("One thing is wrong:",
					"escalation-policy.dmn, row 3, 'Audience' says \"OWNER, MANGER\"", "is it 'MANAGER'?");
			assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Deploy")).count()).isZero();
			Pictures.take(page, "models-wrong");
			page.getByText("Choose other files").click();
			choose(page, file(TABLE, content(TABLE).substring(0, 2000)));
			press(page, "Check");
			assertThat(page.getByRole(AriaRole.ALERT).locator("li").allTextContents()).singleElement().asString().contains("breaks off in line");
			return null;
		});
	}

	@Test
	void saysWhoWouldLoseSellingRightsByAnotherListOfCertificates() {
		Browsers.use(browser -> {
			var page = Browsers.open(browser, rest.url(), "/models", "ops", new ArrayList<>());
			choose(page, file(Listed.FILE, Listed.table("\"Nobody has it\" | \"SALES\" | null | null | null")));
			press(page, "Check");
			assertThat(text(page)).containsPattern("(No partner|\\d+ partners?) would lose (its|their) selling rights today").contains("would get them back.");
			Pictures.take(page, "models-rights");
			return null;
		});
	}

	@Test
	void isReadByLeadsWhoDeployNothing() {
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/process", "lead", complaints);
			page.getByText("The diagrams, tables and forms behind it").click();
			assertThat(text(page)).contains("Partner operations deploy them", TABLE).doesNotContain("Edited files");
			Pictures.take(page, "models-lead");
			page.getByText(TABLE).first().click();
			assertThat(text(page)).contains("is deployed");
			assertThat(page.locator("main form").count()).isZero();
			assertThat(page.waitForDownload(() -> page.getByText("Download it").first().click()).suggestedFilename()).isEqualTo(TABLE);
			assertThat(complaints).isEmpty();
			return null;
		});
		rest.as("lead").post().uri(rest.url() + "/api/v1/models/deployment").exchange().expectStatus().isForbidden();
	}

	@Test
	void isOpenToNobodyElse() {
		Browsers.use(browser -> {
			var page = Browsers.open(browser, rest.url(), "/", "exec", new ArrayList<>());
			assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Models").setExact(true)).count()).isZero();
			assertThat(page.navigate("/models").status()).isEqualTo(403);
			return null;
		});
	}

	private static void choose(Page page, FilePayload... files) {
		page.locator("input[type=file]").setInputFiles(files);
	}

	private static FilePayload file(String name, String content) {
		return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
	}

	private static String content(String file) {
		return Models.inRepository().content(file);
	}

	private static String edited(String before, String after) {
		return Models.inRepository().edited(TABLE, before, after).content(TABLE);
	}

	private static String text(Page page) {
		return page.locator("main").innerText();
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
