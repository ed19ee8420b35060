package dev.runway.dashboard.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.metrics.PaperProgramme;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;

/** The search box of every page. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=search")
@DirtiesContext
class SearchIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@BeforeEach
	void sign() {
		var paper = PaperProgramme.in(jdbc);
		paper.clear();
		jdbc.sql("update partner.owners set name = 'Olga Northcote'").update();
		var today = programme.today().toString();
		paper.signed(today).planned().named("Northern Lights");
		paper.signed(today).planned().named("Südwind <Cloud>");
		jdbc.sql("update partner.partners set external_id = 'SF-0815' where name like 'Süd%'").update();
		jdbc.sql("""
				insert into deal.deals (id, partner_id, source_system, external_id, name, customer, registered_on, amount_minor, currency, kind, state,
					recorded_at, updated_at, recorded_by, source)
				select gen_random_uuid(), id, 'prm', 'D-4711', 'Branch network of pat@example.com', 'Nordbank AG', signed_on, 987654, 'EUR', 'REGISTRATION',
					'APPROVED', now(), now(), 'prm', 'REST'
				from partner.partners where name like 'Süd%'
				""").update();
	}

	@Test
	void findsPartnersOwnersAndDealsByKeyboard() {
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/partners", "lead", complaints);
			page.getByLabel("Search partners, owners and deals").fill("nor");
			page.keyboard().press("Enter");
			page.waitForURL("**/search?q=nor");
			assertThat(page.locator("main").textContent()).contains("Northern Lights", "Olga Northcote", "Branch network of …", "for Nordbank AG, registration of Südwind <Cloud>, approved")
				.doesNotContain("pat@", "9,876");
			Pictures.take(page, "search");
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Branch network of …")).click();
			page.waitForURL("**/partners/*#deals");
			assertThat(page.locator("h1").textContent()).isEqualTo("Südwind <Cloud>");
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	@Test
	void leadsToTheOnePartnerThatItFinds() {
		var visitor = new Visitor(port).signIn("exec", "secret");
		for (var typed : new String[] { "wind", "S%C3%BCdw", "SF-0815" }) {
			visitor.open("/search?q=" + typed);
			if (typed.equals("wind")) {
				assertThat(visitor.body()).as("in the middle of a word").contains("Nothing is called like that.");
			}
			else {
				assertThat(visitor.location()).as(typed).hasValueSatisfying(there -> assertThat(there).contains("/partners/"));
			}
		}
		assertThat(HtmlUtils.htmlUnescape(visitor.open("/search?q=D-4711").body())).contains("Branch network of …");
		assertThat(visitor.open("/search?q=nordb").body()).contains("Nordbank AG");
	}

	@Test
	void keepsToWhatItsReaderMayRead() {
		var visitor = new Visitor(port).signIn("operator", "secret");
		assertThat(visitor.open("/search?q=nor").body()).contains("Northern Lights").doesNotContain("Northcote");
		assertThat(new Visitor(port).open("/search?q=nor").status()).isEqualTo(302);
	}

	@Test
	void refusesWhatCannotBeSearchedFor() {
		var visitor = new Visitor(port).signIn("lead", "secret");
		assertThat(visitor.open("/search?q=%26%26").body()).contains("Search for letters or digits");
		assertThat(visitor.open("/search").body()).contains("Partners by name or id");
		assertThat(HtmlUtils.htmlUnescape(visitor.open("/search?q=%3Cscript%3Ezzz").body())).contains("Search for “<script>zzz”");
		assertThat(visitor.open("/search?q=%3Cscript%3Ezzz").body()).doesNotContain("<script>zzz");
	}

}
