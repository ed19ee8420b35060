package dev.runway.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What mails say, and what happens when somebody edits them. */
@ExtendWith(OutputCaptureExtension.class)
class MailTemplatesTests {

	@TempDir
	Path folder;

	private MailTemplates builtIn;

	private MailTemplates edited;

	@BeforeEach
	void readTemplates() {
		builtIn = new MailTemplates(settings(null));
		edited = new MailTemplates(settings(folder));
	}

	@ParameterizedTest
	@EnumSource
	void everyBuiltInMailHasASubjectATextAndAPage(SampleMail sample) {
		var mail = builtIn.write(sample.template(), sample.model());

		assertThat(mail.subject()).isEqualTo(sample.subject());
		assertThat(mail.text()).startsWith("Hello ").endsWith("Runway\n").doesNotContain("[#", "[(", "${", "\n\n\n");
		assertThat(mail.html()).startsWith("<!DOCTYPE html>").contains("Hello ", "Sent by Runway because").doesNotContain("th:text");
	}

	@ParameterizedTest
	@EnumSource
	void theDocumentNamesTheVariablesOfEveryMail(SampleMail sample) throws IOException {
		assertThat(sample.variables()).map("`%s`"::formatted).allMatch(variables(sample.template())::contains);
	}

	@Test
	void theAllHandsReportSaysWhomItsRatesCount() {
		var mail = builtIn.write("all-hands", SampleMail.ALL_HANDS.model());

		assertThat(mail.text()).contains("""
				The live rate of partners signed in the last 6 months: 51 %. 3 points more than on 30 Sep 2026 (48 %). The target of 50 % is reached. 61 of the 120 partners signed in the last 6 months are live. 80 of them are still in their first 120 days, so it can still rise.

				Read in three ways:

				- Live today: 51 %, 61 of 120 partners
				- Live in time, of those whose 120 days are over: –, 6 of 8 partners. Too few: under 10 partners no percentage is shown.
				- Likely to go live in time, judged by all of them: 74 %, likely 68 % to 80 %, 120 partners
				""");
		assertThat(mail.html()).contains("THE LIVE RATE OF PARTNERS SIGNED IN THE LAST 6 MONTHS", "61 of 120 partners");
	}

	@Test
	void aNameThatEndsInAFullStopEndsASentenceWithOne() throws IOException {
		Files.writeString(folder.resolve("last-call.txt"), "Last call\nFor [(${name})]. Its owner waits… and waits.\n");
		Files.writeString(folder.resolve("last-call.html"), "<p>For <b th:text=\"${name}\">Acme</b>. See <a href=\"../faq\">here</a></p>");
		var mail = edited.write("last-call", Map.of("name", "Rossi S.p.A."));

		assertThat(mail.text()).isEqualTo("For Rossi S.p.A. Its owner waits… and waits.\n");
		assertThat(mail.html()).isEqualTo("<p>For <b>Rossi S.p.A.</b> See <a href=\"../faq\">here</a></p>");
	}

	@ParameterizedTest
	@EnumSource
	void everyItemHasATextAndAPieceOfAPage(SampleItem sample) {
		var item = builtIn.item(sample.template(), sample.template(), sample.model());

		assertThat(item.text().lines().findFirst()).contains(sample.firstLine());
		assertThat(item.text()).doesNotContain("[#", "[(", "${", "\n\n");
		assertThat(item.html()).startsWith("<table").endsWith("</table>").doesNotContain("th:", "xmlns");
	}

	@ParameterizedTest
	@EnumSource
	void theDocumentNamesTheVariablesOfEveryItem(SampleItem sample) throws IOException {
		assertThat(sample.variables()).map("`%s`"::formatted).allMatch(variables(sample.template())::contains);
	}

	@ParameterizedTest
	@EnumSource
	void anItemLeadsToItsPartnerAndToATaskOfTheReaderOnly(SampleItem sample) {
		var model = sample.model();
		var item = builtIn.item(sample.template(), sample.template(), model);

		if (sample == SampleItem.OVER_CAPACITY || sample == SampleItem.ADDRESS_REFUSED) {
			assertThat(item.html()).doesNotContain("href");
		}
		else {
			assertThat(item.text()).contains("http://localhost:8090/partners/1");
			assertThat(item.html()).contains("href=\"http://localhost:8090/partners/1\"");
		}
		var task = model.get("milestone") instanceof ChasedMilestone milestone ? milestone.link() : model.getOrDefault("task", "");
		if (task.equals("")) {
			assertThat(item.text() + item.html()).doesNotContain("/tasks");
		}
		else {
			assertThat(item.text()).contains(task.toString());
			assertThat(item.html()).contains("href=\"%s\"".formatted(task));
		}
	}

	@Test
	void aMilestoneThatIsLateIsToldWithWhatIsMissing() {
		assertThat(builtIn.item("overdue", "overdue", SampleItem.OVERDUE.model()).text()).isEqualTo("""
				* Acme Ltd: Certification done is 4 days late
				  Due on 2026-02-12 (day 42 of 120). Done when at least 2 sales reps and 1 sales engineer are certified.
				  http://localhost:8090/partners/1
				  Your task: http://localhost:8090/tasks/11111111-1111-1111-1111-111111111111/CERTIFICATION_DONE""");
	}

	@Test
	void theMailOfTheDayPutsFirstWhatWaitsForTheReader() {
		var mail = builtIn.write("digest", SampleMail.DIGEST.model());

		assertThat(mail.text().lines().filter(line -> line.matches("[A-Z ]+ \\(\\d\\)|\\* .*"))).containsExactly("NEEDS YOUR ANSWER (1)",
				"* Bolt GmbH: end or extend?", "LATE (2)", "* Acme Ltd: Certification done is 4 days late",
				"* Zeta SpA: Certification done is 4 days late", "ALSO LATE (9)", "* Rheinwerk AG: Certification done is 40 days late", "DUE SOON (1)", "* Acme Ltd: Joint plan signed", "NEWLY REACHED (1)",
				"* Nordlicht AB: Onboarding done on 2026-01-14", "ALSO NEW (2)", "* Acme Ltd: 2 certificates run out",
				"* Quantum Iberia SL has signed");
		assertThat(mail.html()).containsSubsequence("Needs your answer", "Bolt GmbH", "Late", "Acme Ltd", "Zeta SpA", "Also late", "Rheinwerk AG", "Also new");
		assertThat(mail.text()).contains("And 8 more: http://localhost:8090/partners?owner=olga&late=true&sort=-late");
		assertThat(mail.html()).contains("href=\"http://localhost:8090/partners?owner=olga&amp;late=true&amp;sort=-late\"");
	}

	@Test
	void thePageGivesTheReasonThatTheTextGives() {
		var mail = builtIn.write("partnership-ended", SampleMail.PARTNERSHIP_ENDED.model());
		var reason = String.valueOf(SampleMail.PARTNERSHIP_ENDED.model().get("reason"));
		assertThat(mail.text()).contains(reason);
		assertThat(mail.html()).contains(reason);
	}

	@Test
	void aFileInTheFolderTakesThePlaceOfTheBuiltInOneAtOnce() throws IOException {
		assertThat(edited.write("partnership-ended", SampleMail.PARTNERSHIP_ENDED.model()).subject()).contains("has ended");

		Files.writeString(folder.resolve("partnership-ended.txt"), "Well done, [(${recipient.name()})]\nMore follows.\n");
		var mail = edited.write("partnership-ended", SampleMail.PARTNERSHIP_ENDED.model());
		assertThat(mail.subject()).isEqualTo("Well done, Olga Owner");
		assertThat(mail.text()).isEqualTo("More follows.\n");
		assertThat(mail.html()).contains("has ended");

		Files.writeString(folder.resolve("partnership-ended.txt"), "Down again\nMore follows.\n");
		assertThat(edited.write("partnership-ended", SampleMail.PARTNERSHIP_ENDED.model()).subject()).isEqualTo("Down again");
	}

	@Test
	void anEditedFrameChangesEveryMail() throws IOException {
		Files.writeString(folder.resolve("layout.html"),
				Files.readString(Path.of("src/main/resources/mail/layout.html")).replace("#0b5cad", "#006644"));

		assertThat(edited.write("partnership-ended", SampleMail.PARTNERSHIP_ENDED.model()).html()).contains("#006644");
	}

	@Test
	void aMisspeltVariableSendsTheBuiltInMailAndIsLoggedInOneLine(CapturedOutput log) throws IOException {
		Files.writeString(folder.resolve("overdue.txt"), "[(${partner.name()})] is late\nBy [(${dayslate})] days.\n");

		assertThat(edited.item("overdue", "overdue", SampleItem.OVERDUE.model()).text()).startsWith("* Acme Ltd: Certification done");
		assertThat(log.getOut().lines().filter(line -> line.contains("WARN")))
			.singleElement()
			.asString()
			.contains("'overdue'", folder.toString(), "the built-in one is sent", "overdue.txt, line 2: there is no variable 'dayslate'");
	}

	@Test
	void aBrokenFileSendsTheBuiltInMailAndIsLoggedInOneLine(CapturedOutput log) throws IOException {
		Files.writeString(folder.resolve("overdue.html"), "<p th:text=\"${partner.name(\">Partner</p>");

		assertThat(edited.item("overdue", "overdue", SampleItem.OVERDUE.model()).html()).contains("4 days late");
		assertThat(log.getOut()).contains("The mail template 'overdue' in " + folder);
	}

	@Test
	void aMailWithoutASubjectIsBroken() throws IOException {
		Files.writeString(folder.resolve("partnership-ended.txt"), "[# th:if=\"${day > 1000}\"]Never[/]");

		assertThat(edited.write("partnership-ended", SampleMail.PARTNERSHIP_ENDED.model()).subject()).contains("has ended");
	}

	@Test
	void theTableMayNameATemplateThatStandsInTheFolderOnly() throws IOException {
		assertThat(edited.exist("last-call")).isFalse();
		Files.writeString(folder.resolve("last-call.txt"), "Last call for [(${partner.name()})]\nNow.\n");
		Files.writeString(folder.resolve("last-call.html"), "<p th:text=\"${partner.name()}\">Partner</p>");

		assertThat(edited.exist("last-call")).isTrue();
		assertThat(edited.item("last-call", "overdue", SampleItem.OVERDUE.model()).html()).isEqualTo("<p>Acme Ltd</p>");
		Files.writeString(folder.resolve("last-call.html"), "<p th:text=\"${partnr.name()}\">Partner</p>");
		assertThat(edited.item("last-call", "overdue", SampleItem.OVERDUE.model()).text()).contains("4 days late");
	}

	@Test
	void aTemplateThatIsNoItemIsNotUsedAsOne(CapturedOutput log) {
		assertThat(builtIn.item("stand-up", "overdue", SampleItem.OVERDUE.model()).text()).startsWith("* Acme Ltd: Certification done");
		assertThat(log.getOut()).contains("The mail template 'stand-up' does not fit here, 'overdue' is used instead");
	}

	@Test
	void theFolderMayBeGivenAsAFileUrl() {
		var source = new MapConfigurationPropertySource(Map.of("runway.notification.templates", "file:" + folder));

		assertThat(new Binder(source).bind("runway.notification", MailSettings.class).get().templates()).isEqualTo(folder);
	}

	@Test
	void noNameLeadsOutOfTheFolder() {
		assertThat(edited.exist("../../application")).isFalse();
		assertThat(edited.exist("overdue")).isTrue();
		assertThat(edited.exist("layout")).isFalse();
	}

	/** What the document says of the variables of a template. */
	private static String variables(String template) throws IOException {
		var document = Files.readString(Path.of("src/docs/mails.md"));
		return document.substring(document.indexOf("| template | variables |"))
			.lines()
			.filter(line -> line.split("\\|").length > 2 && line.split("\\|")[1].contains("`%s`".formatted(template)))
			.reduce((one, other) -> {
				throw new AssertionError("Two lines about " + template);
			})
			.orElseThrow(() -> new AssertionError("No line about " + template));
	}

	static MailSettings settings(Path folder) {
		return new MailSettings("Runway <runway@localhost>", null, "runway.localhost", folder, null, List.of(), Duration.ZERO);
	}

}
