package dev.runway.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
		var mail = builtIn.write(sample.template(), sample.template(), sample.model());

		assertThat(mail.subject()).isEqualTo(sample.subject());
		assertThat(mail.text()).startsWith("Hello ").endsWith("Runway\n").doesNotContain("[#", "[(", "${", "\n\n\n");
		assertThat(mail.html()).startsWith("<!DOCTYPE html>").contains("Hello ", "Sent by Runway because").doesNotContain("th:text");
	}

	@ParameterizedTest
	@EnumSource
	void theDocumentNamesTheVariablesOfEveryMail(SampleMail sample) throws IOException {
		var document = Files.readString(Path.of("src/docs/mails.md"));
		var variables = document.substring(document.indexOf("| template | variables |"));

		assertThat(variables.lines().filter(line -> line.split("\\|").length > 2 && line.split("\\|")[1].contains("`%s`".formatted(sample.template()))))
			.singleElement()
			.asString()
			.contains(sample.variables().stream().map("`%s`"::formatted).toList());
	}

	@Test
	void theAllHandsReportSaysWhomItsRatesCount() {
		var mail = builtIn.write("all-hands", "all-hands", SampleMail.ALL_HANDS.model());

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
		var mail = edited.write("last-call", "overdue", Map.of("name", "Rossi S.p.A."));

		assertThat(mail.text()).isEqualTo("For Rossi S.p.A. Its owner waits… and waits.\n");
		assertThat(mail.html()).isEqualTo("<p>For <b>Rossi S.p.A.</b> See <a href=\"../faq\">here</a></p>");
	}

	@Test
	void aChaseNamesAllThatIsLateAndAllThatIsDueSoon() {
		var mail = builtIn.write("overdue", "overdue", SampleMail.OVERDUE.model());

		assertThat(mail.text()).contains("""
				Today is day 46 of 120 for Acme Ltd. Its owner is Olga Owner.

				Overdue:

				* Certification done - 4 days late, was due on 2026-02-12 (day 42)
				  Done when at least 2 sales reps and 1 sales engineer are certified.
				  http://localhost:8090/tasks/11111111-1111-1111-1111-111111111111/CERTIFICATION_DONE

				* Joint plan signed - 4 days late, was due on 2026-02-12 (day 42)
				  Done when the one-page joint plan is complete and both sides have signed it.
				  http://localhost:8090/tasks/11111111-1111-1111-1111-111111111111/JOINT_PLAN_SIGNED

				Due soon:

				* First paid pilot - due on 2026-02-18 (day 48)
				""");
		assertThat(mail.html()).contains("4 days late", "due soon",
				"href=\"http://localhost:8090/tasks/11111111-1111-1111-1111-111111111111/JOINT_PLAN_SIGNED\"");
	}

	@ParameterizedTest
	@EnumSource
	void aMailAboutATaskLeadsToItAndNowhereElse(SampleMail sample) {
		var task = sample.model().get("task");
		var mail = builtIn.write(sample.template(), sample.template(), sample.model());

		if (task != null) {
			assertThat(mail.text()).containsOnlyOnce("http").contains(task.toString());
			assertThat(mail.html()).containsOnlyOnce("href=").contains("href=\"%s\"".formatted(task));
		}
	}

	@Test
	void thePageGivesTheReasonThatTheTextGives() {
		for (var sample : List.of(SampleMail.PARTNERSHIP_ENDED, SampleMail.ADDRESS_REFUSED)) {
			var mail = builtIn.write(sample.template(), sample.template(), sample.model());
			var reason = String.valueOf(sample.model().get("reason"));
			assertThat(mail.text()).contains(reason);
			assertThat(mail.html()).contains(reason);
		}
	}

	@Test
	void aFileInTheFolderTakesThePlaceOfTheBuiltInOneAtOnce() throws IOException {
		assertThat(edited.write("welcome", "welcome", SampleMail.WELCOME.model()).subject()).contains("has signed");

		Files.writeString(folder.resolve("welcome.txt"), "Well done, [(${recipient.name()})]\nMore follows.\n");
		var mail = edited.write("welcome", "welcome", SampleMail.WELCOME.model());
		assertThat(mail.subject()).isEqualTo("Well done, Olga Owner");
		assertThat(mail.text()).isEqualTo("More follows.\n");
		assertThat(mail.html()).contains("has signed");

		Files.writeString(folder.resolve("welcome.txt"), "Welcome again\nMore follows.\n");
		assertThat(edited.write("welcome", "welcome", SampleMail.WELCOME.model()).subject()).isEqualTo("Welcome again");
	}

	@Test
	void anEditedFrameChangesEveryMail() throws IOException {
		Files.writeString(folder.resolve("layout.html"),
				Files.readString(Path.of("src/main/resources/mail/layout.html")).replace("#0b5cad", "#006644"));

		assertThat(edited.write("welcome", "welcome", SampleMail.WELCOME.model()).html()).contains("#006644");
	}

	@Test
	void aMisspeltVariableSendsTheBuiltInMailAndIsLoggedInOneLine(CapturedOutput log) throws IOException {
		Files.writeString(folder.resolve("overdue.txt"), "[(${partner.name()})] is late\nBy [(${dayslate})] days.\n");

		assertThat(edited.write("overdue", "overdue", SampleMail.OVERDUE.model()).text()).startsWith("Hello Olga Owner");
		assertThat(log.getOut().lines().filter(line -> line.contains("WARN")))
			.singleElement()
			.asString()
			.contains("'overdue'", folder.toString(), "the built-in one is sent", "overdue.txt, line 2: there is no variable 'dayslate'");
	}

	@Test
	void aBrokenFileSendsTheBuiltInMailAndIsLoggedInOneLine(CapturedOutput log) throws IOException {
		Files.writeString(folder.resolve("overdue.html"), "<p th:text=\"${partner.name(\">Partner</p>");

		assertThat(edited.write("overdue", "overdue", SampleMail.OVERDUE.model()).html()).contains("is behind");
		assertThat(log.getOut()).contains("The mail template 'overdue' in " + folder);
	}

	@Test
	void aMailWithoutASubjectIsBroken() throws IOException {
		Files.writeString(folder.resolve("welcome.txt"), "[# th:if=\"${day > 1000}\"]Never[/]");

		assertThat(edited.write("welcome", "welcome", SampleMail.WELCOME.model()).subject()).contains("has signed");
	}

	@Test
	void theTableMayNameATemplateThatStandsInTheFolderOnly() throws IOException {
		assertThat(edited.exist("last-call")).isFalse();
		Files.writeString(folder.resolve("last-call.txt"), "Last call for [(${partner.name()})]\nNow.\n");
		Files.writeString(folder.resolve("last-call.html"), "<p th:text=\"${partner.name()}\">Partner</p>");

		assertThat(edited.exist("last-call")).isTrue();
		assertThat(edited.write("last-call", "overdue", SampleMail.OVERDUE.model()).html()).isEqualTo("<p>Acme Ltd</p>");
		Files.writeString(folder.resolve("last-call.html"), "<p th:text=\"${partnr.name()}\">Partner</p>");
		assertThat(edited.write("last-call", "overdue", SampleMail.OVERDUE.model()).subject()).contains("4 days late");
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

	static MailSettings settings(Path folder) {
		return new MailSettings("Runway <runway@localhost>", null, "runway.localhost", folder, null, List.of());
	}

}
