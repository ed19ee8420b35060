package dev.runway.intake;

import static dev.runway.support.Rest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import dev.runway.Commands;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What goes out as a file comes in again as it is. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=exports")
@DirtiesContext
class ExportIntegrationTests {

	private static final String EXPORTS = "/api/v1/exports/";

	@TempDir
	Path folder;

	@Autowired
	Rest rest;

	@Autowired
	Programme programme;

	@Test
	void loadsBackAsItIs() {
		var id = "exp-" + UUID.randomUUID();
		var loaded = programme.load(history(id));
		assertThat(programme.refusedRows(loaded)).isEmpty();

		var files = new EnumMap<CsvFile, String>(CsvFile.class);
		for (var file : history(id).keySet()) {
			files.put(file, text(rest.get("ops", EXPORTS + file.label() + ".csv")));
		}

		assertThat(files.get(CsvFile.PARTNERS)).startsWith("source_system,external_id,name,domain,partner_type,path,tier,signed_on")
			.contains("test,%s,'=HYPERLINK(1),,reseller,\"Resale, \"\"gold\"\"\",silver,%s,,olga@example.com,Zoë,,,DE\r\n".formatted(id,
					programme.today().minusDays(50)));
		assertThat(files.get(CsvFile.CERTIFICATIONS)).contains("%s,test,'+ann@example.com,Ann Lee,sales,Basics,".formatted(id));
		assertThat(files.get(CsvFile.MILESTONES)).contains("%s,onboarding_done,%s,'-5 degrees at the kickoff,test\r\n".formatted(id,
				programme.today().minusDays(40)));
		assertThat(files.get(CsvFile.DEALS)).contains("test,%1$s-1,%1$s,test,'=ERP,Globex,globex.example,approved,Proposal,12500.50,EUR".formatted(id),
				"test,%1$s-2,%1$s,test,CRM,Initech,,won,,9000,JPY".formatted(id), ",duplicate\r\n", ",\"Too\nexpensive\"\r\n");
		var again = programme.load(files);
		assertThat(programme.refusedRows(again)).isEmpty();
		assertThat(again.files()).hasSameSizeAs(files.keySet()).allMatch(file -> file.unchanged() == file.rows());
	}

	@Test
	void goesToThoseWhoMayReadEverything() {
		rest.get("lead", EXPORTS + "partners.csv").expectStatus().isOk().expectHeader().contentType("text/csv;charset=UTF-8")
			.expectHeader().valueEquals("Content-Disposition", "attachment; filename=\"runway-partners.csv\"");
		rest.get("nobody", EXPORTS + "partners.csv").expectStatus().isUnauthorized();
		problem(rest.get("ops", EXPORTS + "shoes.csv"), 404,
				"There is no export shoes.csv; there are owners.csv, partners.csv, milestones.csv, certifications.csv, deals.csv.");
		problem(rest.get("ops", EXPORTS + "partners.xls"), 404, "");
	}

	@Test
	void isSavedByACommand() throws IOException {
		programme.load(history("cmd-" + UUID.randomUUID()));
		var saved = folder.resolve("saved.csv");

		assertThat(export("partners", "ops", saved)).isZero();
		assertThat(Files.readString(saved)).isEqualTo(text(rest.get("ops", EXPORTS + "partners.csv")));
		assertThat(export("partners", "nobody", folder.resolve("none.csv"))).isOne();
		assertThat(export("shoes", "ops", folder.resolve("none.csv"))).isEqualTo(2);
		assertThat(folder).isDirectoryNotContaining(file -> !file.equals(saved));
		assertThat(Commands.run("import", "--milestones", "src/examples/milestones.csv", "--dry-run", "--url=" + rest.url(), "--user=ops",
				"--password=secret")).isEqualTo(3);
	}

	private int export(String file, String user, Path to) {
		return Commands.run("export", file, "--output=" + to, "--url=" + rest.url(), "--user=" + user, "--password=secret");
	}

	private Map<CsvFile, String> history(String id) {
		var signedOn = programme.today().minusDays(50);
		return Map.of(CsvFile.OWNERS, Programme.OWNERS, CsvFile.PARTNERS, """
				source_system,external_id,name,partner_type,path,tier,signed_on,owner_email,contact_first_name,country
				test,%s,'=HYPERLINK(1),reseller,"Resale, ""gold""\",silver,%s,olga@example.com,Zoë,DE
				""".formatted(id, signedOn), CsvFile.MILESTONES, """
				partner_external_id,milestone,occurred_at,evidence,source_system
				%s,agreement_signed,%s,"Signed
				by both",test
				%s,onboarding_done,%s,'-5 degrees at the kickoff,test
				""".formatted(id, signedOn.plusDays(1), id, signedOn.plusDays(10)), CsvFile.CERTIFICATIONS, """
				partner_external_id,rep_email,rep_name,role,certification,issued_on,expires_on,revoked_on,certificate_url
				%1$s,'+ann@example.com,Ann Lee,sales,Basics,%2$s,%3$s,,https://example.com/c/1
				%1$s,bob@example.com,,se,Expert,%2$s,,%4$s,
				""".formatted(id, signedOn.plusDays(12), signedOn.plusYears(1), signedOn.plusDays(20)), CsvFile.DEALS, """
				source_system,external_id,partner_external_id,name,account_name,account_domain,state,stage,amount,currency,submitted_at,decided_at,expires_on,close_date,won_at,lost_reason
				test,%1$s-1,%1$s,'=ERP,Globex,globex.example,approved,Proposal,12500.50,EUR,%2$s,%3$s,%4$s,%4$s,,
				test,%1$s-2,%1$s,CRM,Initech,,won,,9000,JPY,%2$s,,,,%3$s,
				test,%1$s-3,%1$s,HR,Hooli,,rejected,,,,%2$s,%3$s,,,,duplicate
				test,%1$s-4,%1$s,BI,Umbrella,,lost,,100,USD,%2$s,%3$s,,,,"Too
				expensive"
				""".formatted(id, signedOn.plusDays(12), signedOn.plusDays(20), signedOn.plusDays(90)));
	}

	private static String text(ResponseSpec response) {
		return new String(response.expectStatus().isOk().returnResult(byte[].class).getResponseBody(), StandardCharsets.UTF_8);
	}

}
