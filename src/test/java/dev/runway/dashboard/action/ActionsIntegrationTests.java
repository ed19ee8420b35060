package dev.runway.dashboard.action;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.runway.Milestone;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** What people do by forms: who may, what is said when it is wrong, and what stands on the timeline afterwards. */
@RunwayTest
class ActionsIntegrationTests {

	private static final String WHY = "Asked for & agreed";

	private final Map<String, Visitor> visitors = new HashMap<>();

	@Autowired
	Programme programme;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Rest rest;

	@LocalServerPort
	int port;

	@Test
	void handsAPartnerOver() {
		var signed = aPartner(10);
		refusedTo(signed, "hand-over", "olga", "exec", "operator");
		refuses(signed, "lead", "hand-over", Map.of("owner", "marc", "reason", " "), "Give the reason in a sentence.", "<option value=\"marc\" selected");
		refuses(signed, "lead", "hand-over", Map.of("owner", "", "reason", WHY), "Choose the new owner.", WHY + "</textarea>");

		var page = does(signed, "lead", "hand-over", Map.of("owner", "marc", "reason", WHY));

		assertThat(page).contains("Marc Manager answers for %s now.".formatted(signed.partner().name()),
				"Handed over from Olga Owner to Marc Manager: " + WHY, "lead, by a page");
	}

	@Test
	void handsThoseOverThatAreTickedAndLeavesTheOthers() {
		var first = aPartner(3);
		var second = aPartner(2);
		var third = aPartner(1);
		var list = as("ops").open("/partners").body();
		assertThat(list).contains("name=\"partner\" form=\"several\"", "/partners/hand-over");
		assertThat(as("olga").open("/partners").body()).doesNotContain("form=\"several\"", "/partners/hand-over");
		assertThat(as("olga").open("/partners/hand-over").status()).isEqualTo(403);
		assertThat(as("ops").open("/partners/hand-over").status()).isEqualTo(409);
		assertThat(as("ops").body()).contains("Tick the partners");
		var address = "/partners/hand-over?partner=%s&partner=%s&partner=%s".formatted(first.partner().id(), second.partner().id(), third.partner().id());
		assertThat(as("ops").open(address).body()).contains(first.partner().name() + ", now with Olga Owner", "value=\"%s\" checked".formatted(third.partner().id()));

		var told = as("ops").submit("/partners/hand-over", Map.of("partner", second.partner().id().toString(), "owner", "marc", "reason", WHY)).follow().body();

		assertThat(told).contains("Marc Manager answers for this partner now.");
		assertThat(List.of(owner(first), owner(second), owner(third))).containsExactly("olga", "marc", "olga");
		assertThat(timeline(second)).contains("Handed over from Olga Owner to Marc Manager: " + WHY, "ops, by a page");
	}

	@Test
	void handsAllPartnersOfAnOwnerOver() {
		var signed = aPartner(5);
		assertThat(as("olga").open("/owners/olga/hand-over").status()).isEqualTo(403);
		assertThat(as("olga").open("/owners").body()).doesNotContain("hand-over");
		assertThat(as("lead").open("/owners").body()).contains("/owners/olga/hand-over");
		assertThat(as("lead").open("/owners/nobody/hand-over").status()).isEqualTo(404);
		as("lead").open("/owners/olga/hand-over").submit("/owners/olga/hand-over", Map.of("owner", "marc", "reason", ""));
		assertThat(as("lead").status()).isEqualTo(422);
		assertThat(as("lead").body()).contains("Give the reason in a sentence.");

		var told = as("lead").submit("/owners/olga/hand-over", Map.of("owner", "marc", "reason", WHY)).follow().body();

		assertThat(told).containsPattern("Marc Manager answers for \\d+ partners? of Olga Owner now");
		assertThat(owner(signed)).isEqualTo("marc");
		assertThat(timeline(signed)).contains("Handed over from Olga Owner to Marc Manager: " + WHY, "lead, by a page");
		assertThat(as("lead").open("/owners/olga/hand-over").status()).isEqualTo(409);
		assertThat(as("lead").body()).contains("Olga Owner answers for no partner.");
	}

	@Test
	void extendsTheClock() {
		var signed = aPartner(10);
		var endsOn = programme.today().plusDays(130);
		refusedTo(signed, "clock/extension", "olga", "exec", "operator");
		refuses(signed, "ops", "clock/extension", Map.of("endsOn", programme.today().toString(), "reason", WHY), "give a day after both.", WHY + "</textarea>");
		refuses(signed, "ops", "clock/extension", Map.of("endsOn", "soon", "reason", WHY), "'soon' is not a day; write it as 2027-01-31.", "value=\"soon\"");

		var page = does(signed, "ops", "clock/extension", Map.of("endsOn", endsOn.toString(), "reason", WHY));

		assertThat(page).contains("ends on %s now.".formatted(endsOn), "to %s: %s".formatted(endsOn, WHY), "ops, by a page");
	}

	@Test
	void pausesTheClockAndLetsItRunAgain() {
		var signed = aPartner(10);
		var until = programme.today().plusDays(20);
		refusedTo(signed, "clock/pause", "olga", "exec", "operator");
		assertThat(offered(signed, "ops")).doesNotContain("clock/resumption");
		refuses(signed, "ops", "clock/pause", Map.of("until", programme.today().toString(), "reason", WHY), "A pause needs the day", WHY + "</textarea>");
		assertThat(does(signed, "ops", "clock/pause", Map.of("until", until.toString(), "reason", WHY))).contains("is paused until " + until,
				"The clock was paused until %s".formatted(until), WHY, "ops, by a page");

		assertThat(offered(signed, "lead")).contains("clock/resumption").doesNotContain("clock/pause");
		assertThat(as("lead").open(address(signed, "clock/pause")).status()).isEqualTo(409);
		assertThat(as("lead").body()).contains("As the partner stands now, this cannot be done.");
		refusedTo(signed, "clock/resumption", "olga", "exec", "operator");
		refuses(signed, "lead", "clock/resumption", Map.of("reason", ""), "Give a reason", "</textarea>");
		assertThat(does(signed, "lead", "clock/resumption", Map.of("reason", "They are back"))).contains("runs again, and ends on", "They are back", "lead, by a page");
	}

	@Test
	void carriesOutOnceWhatIsSentTwice() {
		var signed = aPartner(10);
		var address = address(signed, "clock/extension");
		var once = hidden(as("ops").open(address).body(), "once");
		var typed = Map.of("once", once, "endsOn", programme.today().plusDays(140).toString(), "reason", WHY);
		as("ops").submit("/clock/extension", typed);
		var first = as("ops").status();

		var page = as("ops").open(address).submit("/clock/extension", typed).follow().body();

		assertThat(first).isEqualTo(302);
		assertThat(page).contains("ends on %s now.".formatted(programme.today().plusDays(140)));
		assertThat(count("select count(*) from runway.clock_entries where kind = 'EXTENDED' and runway_id = ?", signed)).isEqualTo(1);
	}

	@Test
	void endsAPartnershipAndSignsThePartnerAgain() {
		var signed = aPartner(30);
		refusedTo(signed, "ending", "olga", "exec", "operator");
		assertThat(offered(signed, "lead")).doesNotContain("/signature");
		refuses(signed, "lead", "ending", Map.of("leftOn", programme.today().plusDays(1).toString(), "reason", WHY), "is in the future", WHY + "</textarea>");
		assertThat(does(signed, "lead", "ending", Map.of("leftOn", programme.today().minusDays(2).toString(), "reason", WHY)))
			.contains("ended on %s.".formatted(programme.today().minusDays(2)), "The partner left: " + WHY, "lead, by a page");

		assertThat(offered(signed, "ops")).doesNotContain("/ending", "clock/extension", "/deal\"");
		refusedTo(signed, "signature", "olga", "exec", "operator");
		refuses(signed, "ops", "signature", Map.of("signedOn", programme.today().minusDays(3).toString()), "Give the day of the new signature",
				"value=\"%s\"".formatted(programme.today().minusDays(3)));
		assertThat(does(signed, "ops", "signature", Map.of("signedOn", programme.today().toString()))).contains("has signed again: day 0 is " + programme.today(),
				"The partner signed again", "ops, by a page", "Earlier partnerships");
	}

	@Test
	void signsAPartner() {
		aPartner(0);
		assertThat(as("olga").open("/partners/sign").status()).isEqualTo(403);
		assertThat(as("olga").open("/partners").body()).doesNotContain("/partners/sign");
		assertThat(as("ops").open("/partners").body()).contains("/partners/sign");
		var typed = Map.of("name", "Müller & Söhne", "type", "RESELLER", "tier", "GOLD", "owner", "olga", "country", "DE", "signedOn",
				programme.today().minusDays(4).toString(), "contactEmail", "not an address");
		as("ops").open("/partners/sign").submit("/partners/sign", typed);
		assertThat(as("ops").status()).isEqualTo(422);
		assertThat(as("ops").body()).contains("is not a mail address.", "value=\"Müller &amp; Söhne\"", "<option value=\"GOLD\" selected");
		var right = new HashMap<>(typed);
		right.put("contactEmail", "");
		right.put("once", hidden(as("ops").body(), "once"));

		var page = as("ops").submit("/partners/sign", right).follow().body();
		var again = as("lead").open("/partners/sign").submit("/partners/sign", right).follow().body();

		assertThat(page).contains("is signed. Its dates are here within a minute.", "The partner signed", "ops, by a page", "Müller &amp; Söhne");
		assertThat(again).contains("This partner was signed before; nothing was changed.");
	}

	@Test
	void reportsAMilestone() {
		var signed = aPartner(20);
		var on = programme.today().minusDays(6);
		refusedTo(signed, "milestone", "exec", "operator");
		refuses(signed, "olga", "milestone", Map.of("milestone", "AGREEMENT_SIGNED", "occurredOn", programme.today().plusDays(2).toString(), "evidence", "DocuSign 12"),
				"is in the future", "DocuSign 12</textarea>");

		var page = does(signed, "olga", "milestone", Map.of("milestone", "AGREEMENT_SIGNED", "occurredOn", on.toString(), "evidence", "DocuSign 12"));

		assertThat(page).contains("“Agreement signed” is recorded for " + on, "Agreement signed: DocuSign 12", "Olga Owner, by a page");
		assertThat(programme.reached(signed)).containsExactly(AGREEMENT_SIGNED);
		signed.instance().awaitTask("Task_OnboardPartner");
	}

	@Test
	void letsAManagerActForTheirOwnPartnersOnly() {
		var signed = aPartner(20);
		does(signed, "ops", "hand-over", Map.of("owner", "marc", "reason", WHY));

		refusedTo(signed, "milestone", "olga");
		refusedTo(signed, "certificate", "olga");
		refusedTo(signed, "deal", "olga");
	}

	@Test
	void recordsACertificateAndTakesItBack() {
		var signed = aPartner(40);
		var on = programme.today().minusDays(6).toString();
		refusedTo(signed, "certificate", "exec", "operator");
		assertThat(offered(signed, "olga")).doesNotContain("certificate/withdrawal", "rep/leaving", "rep/erasure");
		refuses(signed, "olga", "certificate", Map.of("name", "Pat Partner", "role", "SE", "certificate", "Engineer", "issuedOn", on, "expiresOn",
				programme.today().minusDays(60).toString()), "before it was issued", "value=\"Pat Partner\"", "<option value=\"SE\" selected");
		assertThat(does(signed, "olga", "certificate", Map.of("name", "Pat Partner", "role", "SE", "certificate", "Engineer", "issuedOn", on)))
			.contains("The certificate is recorded: 0 of 2 sales reps, 1 of 1 SE", "Pat Partner", "Olga Owner, by a page");
		assertThat(does(signed, "olga", "certificate", Map.of("name", "Pat Partner", "role", "SE", "certificate", "Engineer", "issuedOn", on)))
			.contains("The certificate is recorded");

		var id = chosen(signed, "olga", "certificate/withdrawal", "certificate");
		refuses(signed, "olga", "certificate/withdrawal", Map.of("certificate", id, "withdrawnOn", programme.today().plusDays(1).toString(), "reason", WHY),
				"is in the future", "value=\"%s\"".formatted(WHY));
		assertThat(does(signed, "olga", "certificate/withdrawal", Map.of("certificate", id, "withdrawnOn", programme.today().toString(), "reason", WHY)))
			.contains("The certificate is withdrawn from %s on.".formatted(programme.today()), WHY, "withdrawn on " + programme.today());
		assertThat(offered(signed, "olga")).doesNotContain("certificate/withdrawal");
	}

	@Test
	void addsARepWhoLeavesAndIsErased() {
		var signed = aPartner(40);
		refusedTo(signed, "rep", "exec", "operator");
		refuses(signed, "olga", "rep", Map.of("name", "", "role", "SALES"), "Give the name or the mail address", "<option value=\"SALES\" selected");
		assertThat(does(signed, "olga", "rep", Map.of("name", "Kim Kaufmann", "role", "SALES"))).contains("Kim Kaufmann is a rep of", "Olga Owner, by a page");

		var rep = chosen(signed, "olga", "rep/leaving", "rep");
		refuses(signed, "olga", "rep/leaving", Map.of("rep", rep, "leftOn", ""), "Give the first day without them.", "<option value=\"%s\" selected".formatted(rep));
		assertThat(does(signed, "olga", "rep/leaving", Map.of("rep", rep, "leftOn", programme.today().toString())))
			.contains("Kim Kaufmann counts no longer from %s on.".formatted(programme.today()));

		does(signed, "olga", "note", Map.of("text", "Kim Kaufmann calls back"));
		refusedTo(signed, "rep/erasure", "olga", "lead", "exec", "operator");
		refuses(signed, "ops", "rep/erasure", Map.of("rep", rep, "reason", ""), "Give the reason", "<option value=\"%s\" selected".formatted(rep));
		assertThat(does(signed, "ops", "rep/erasure", Map.of("rep", rep, "reason", "Asked for it"))).contains("what is left is called Erased rep", "Asked for it",
				"ops, by a page")
			.doesNotContain("Kim Kaufmann");
	}

	@Test
	void registersADealDecidesAboutItAndWinsIt() {
		var signed = aPartner(60, Milestone.AGREEMENT_SIGNED, Milestone.ONBOARDING_DONE);
		refusedTo(signed, "deal", "exec", "operator");
		var deal = Map.of("name", "Branch network", "customer", "Beispiel AG", "amount", "12,500", "currency", "EUR");
		refuses(signed, "olga", "deal", deal, "can be read as 12500 and as 12.5", "value=\"12,500\"", "value=\"Beispiel AG\"");
		refuses(signed, "olga", "deal", with(deal, "amount", "$12,500.00"), "names another currency than EUR", "value=\"$12,500.00\"");
		var clear = with(with(deal, "amount", "12.500,00\u00a0€"), "currency", "");
		refuses(signed, "olga", "deal", clear, "0 of 1 SE", "value=\"Branch network\"");
		does(signed, "olga", "milestone", Map.of("milestone", "CERTIFICATION_DONE", "occurredOn", programme.today().minusDays(3).toString()));
		assertThat(does(signed, "olga", "deal", clear)).contains("“Branch network” is registered: submitted.", "EUR 12,500.00", "Olga Owner, by a page");

		refusedTo(signed, "deal/approval", "olga", "exec", "operator");
		assertThat(offered(signed, "olga")).contains("deal/win?deal=", "deal/progressions?deal=", "deal/loss?deal=").doesNotContain("deal/rejection");
		var id = chosen(signed, "ops", "deal/approval", "deal");
		refuses(signed, "ops", "deal/approval", Map.of("deal", id, "reason", ""), "Give the reason in a sentence.", "<option value=\"%s\" selected".formatted(id));
		assertThat(does(signed, "ops", "deal/review", Map.of("deal", id, "reason", "Known customer?"))).contains("is under review now.", "Known customer?");
		assertThat(does(signed, "ops", "deal/approval", Map.of("deal", id, "reason", WHY))).contains("“Branch network” is approved now.", WHY, "ops, by a page");
		refuses(signed, "ops", "deal/extension", Map.of("deal", id, "expiresOn", programme.today().toString(), "reason", WHY), "Give the new last day", WHY);
		assertThat(does(signed, "ops", "deal/extension", Map.of("deal", id, "expiresOn", programme.today().plusDays(300).toString(), "reason", WHY)))
			.contains("is registered until %s now.".formatted(programme.today().plusDays(300)));

		refuses(signed, "olga", "deal/progressions", Map.of("deal", id, "stage", "Offer", "progressedOn", programme.today().plusDays(1).toString()), "future",
				"value=\"Offer\"");
		assertThat(does(signed, "olga", "deal/progressions", Map.of("deal", id, "stage", "Offer", "progressedOn", programme.today().toString())))
			.contains("is at the stage Offer now.");
		refuses(signed, "olga", "deal/win", Map.of("deal", id, "closedOn", programme.today().toString(), "amount", "", "currency", "EUR"),
				"and the revenue that was booked.", "value=\"%s\"".formatted(programme.today()));
		assertThat(does(signed, "olga", "deal/win", Map.of("deal", id, "closedOn", programme.today().toString(), "amount", "11\u202f000", "currency", "EUR")))
			.contains("“Branch network” is won now.", "EUR 11,000.00", "Olga Owner, by a page");
	}

	@Test
	void rejectsCancelsAndLosesDealsAndTakesReferrals() {
		var signed = aPartner(60, Milestone.AGREEMENT_SIGNED, Milestone.ONBOARDING_DONE, Milestone.CERTIFICATION_DONE);
		var rejected = registered(signed, "One");
		refusedTo(signed, "deal/rejection", "olga", "exec");
		refuses(signed, "lead", "deal/rejection", Map.of("deal", rejected, "code", "", "reason", WHY), "Give the code of the rejection", WHY + "</textarea>");
		assertThat(does(signed, "lead", "deal/rejection", Map.of("deal", rejected, "code", "DUPLICATE", "reason", WHY)))
			.contains("“One” is rejected now.", WHY, "lead, by a page");

		var canceled = registered(signed, "Two");
		refusedTo(signed, "deal/cancellation", "olga");
		assertThat(does(signed, "ops", "deal/cancellation", Map.of("deal", canceled, "reason", WHY))).contains("“Two” is canceled now.", "ops, by a page");

		var lost = registered(signed, "Three");
		refusedTo(signed, "deal/loss", "exec");
		refuses(signed, "olga", "deal/loss", Map.of("deal", lost, "lostOn", programme.today().toString(), "reason", ""), "Give the reason in a sentence.",
				"<option value=\"%s\" selected".formatted(lost));
		assertThat(does(signed, "olga", "deal/loss", Map.of("deal", lost, "lostOn", programme.today().toString(), "reason", "Too late")))
			.contains("“Three” is lost now.", "Too late");

		refusedTo(signed, "referral", "exec", "operator");
		refuses(signed, "olga", "referral", Map.of("name", "Four", "customer", "Beispiel AG"), "Give the sponsor.", "value=\"Four\"");
		assertThat(does(signed, "olga", "referral", Map.of("name", "Four", "customer", "Beispiel AG", "sponsor", "Ann Account")))
			.contains("The referral “Four” is taken.", "Olga Owner, by a page");
		assertThat(offered(signed, "ops")).contains("deal/approval?deal=").doesNotContain("deal/extension?deal=");
	}

	@Test
	void writesANoteAndErasesIt() {
		var signed = aPartner(10);
		refusedTo(signed, "note", "exec", "operator");
		assertThat(offered(signed, "olga")).doesNotContain("note/erasure");
		refuses(signed, "olga", "note", Map.of("text", "x".repeat(2001)), "Write a note of at most 2,000 characters.", "x".repeat(2001));
		assertThat(does(signed, "olga", "note", Map.of("text", "Calls back <soon>"))).contains("Note: Calls back <soon>", "Olga Owner, by a page");

		var note = chosen(signed, "ops", "note/erasure", "note");
		refuses(signed, "ops", "note/erasure", Map.of("note", ""), "Choose the note.", "Calls back");
		assertThat(does(signed, "ops", "note/erasure", Map.of("note", note))).contains("The note is erased.",
				"Note, erased on %s by ops".formatted(programme.today()))
			.doesNotContain("Calls back");
		assertThat(jdbc.sql("select count(*) from partner.notes where text = 'Calls back <soon>'").query(Long.class).single()).isZero();
	}

	@Test
	void changesTheContactAndShowsItToThoseWhoMayReadIt() {
		var signed = aPartner(10);
		refusedTo(signed, "contact", "exec", "operator");
		refuses(signed, "olga", "contact", Map.of("contactFirstName", "Kim", "contactEmail", "kim"), "is not a mail address.", "value=\"Kim\"", "value=\"kim\"");

		var page = does(signed, "olga", "contact", Map.of("contactFirstName", "Kim", "contactEmail", "kim@example.com"));

		assertThat(page).contains("The contact at %s is changed.".formatted(signed.partner().name()), "kim@example.com", "The contact was changed",
				"Olga Owner, by a page");
		assertThat(offered(signed, "exec")).contains("kim@example.com");
		assertThat(offered(signed, "operator")).doesNotContain("kim@example.com");
	}

	@Test
	void canBeDoneByKeyboardAndReadAloud() {
		var signed = aPartner(30, AGREEMENT_SIGNED);
		var page = "/partners/" + signed.partner().id();
		does(signed, "ops", "certificate", Map.of("name", "Pat Partner", "role", "SE", "certificate", "Engineer", "issuedOn", programme.today().minusDays(3).toString()));
		does(signed, "ops", "referral", Map.of("name", "Branch network", "customer", "Beispiel AG", "sponsor", "Ann Account"));
		does(signed, "ops", "note", Map.of("text", "Calls back"));
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var tab = Browsers.open(browser, rest.url(), page, "ops", complaints);
			tab.getByText("Change", new GetByTextOptions().setExact(true)).click();
			Pictures.take(tab, "partner-actions");
			for (var form : List.of("/partners/sign", "/partners/hand-over?partner=" + signed.partner().id(), "/owners/olga/hand-over", page + "/hand-over",
					page + "/certificate", page + "/certificate/withdrawal", page + "/rep/leaving", page + "/deal", page + "/deal/rejection", page + "/deal/win",
					page + "/milestone", page + "/note", page + "/note/erasure", page + "/contact", page + "/ending")) {
				tab.navigate(form);
				Pictures.take(tab, "action" + form.replaceFirst("^/(partners|owners)(/[0-9a-f-]{36})?", "").replaceAll("\\?.*", "").replace('/', '-'));
			}
			tab.navigate(page);
			tab.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Extend the clock")).focus();
			tab.keyboard().press("Enter");
			tab.waitForURL("**/clock/extension");
			assertThat(complaints).isEmpty();
			tab.getByLabel("New last day").fill(programme.today().plusDays(120).toString());
			tab.getByLabel("Why").fill("   ");
			tab.keyboard().press("Tab");
			tab.keyboard().press("Enter");
			tab.getByRole(AriaRole.ALERT).waitFor();
			assertThat(tab.locator(":focus").textContent()).contains("Nothing was changed.", "Give a reason");
			Pictures.take(tab, "action-refused");
			assertThat(tab.getByLabel("New last day").inputValue()).isEqualTo(programme.today().plusDays(120).toString());
			tab.getByLabel("Why").fill(WHY);
			tab.keyboard().press("Tab");
			tab.keyboard().press("Enter");
			tab.waitForURL("**" + page);
			assertThat(tab.locator(":focus").textContent()).contains("ends on %s now.".formatted(programme.today().plusDays(120)));
			Pictures.take(tab, "action-done");
			return null;
		});
	}

	/** A partner whose clock runs. */
	private Signed aPartner(int daysAgo, Milestone... reached) {
		var day = programme.today().minusDays(daysAgo);
		var facts = new ReachedOn[reached.length];
		for (int i = 0; i < reached.length; i++) {
			facts[i] = new ReachedOn(reached[i], day.plusDays(i + 1));
		}
		var signed = programme.aPartnerSignedOn(day, facts);
		Awaitility.await("the runway").atMost(Duration.ofSeconds(20))
			.until(() -> count("select count(*) from runway.runways where started_at is not null and id = ?", signed) == 1);
		return signed;
	}

	private String registered(Signed signed, String name) {
		does(signed, "ops", "deal", Map.of("name", name, "customer", name + " AG"));
		return jdbc.sql("select id::text from deal.deals where partner_id = ? and name = ?").params(signed.partner().id(), name).query(String.class).single();
	}

	private Visitor as(String user) {
		return visitors.computeIfAbsent(user, name -> new Visitor(port).signIn(name, "secret").follow());
	}

	private static String address(Signed signed, String action) {
		return "/partners/%s/%s".formatted(signed.partner().id(), action);
	}

	private String offered(Signed signed, String user) {
		return as(user).open("/partners/" + signed.partner().id()).body();
	}

	private String timeline(Signed signed) {
		return HtmlUtils.htmlUnescape(offered(signed, "ops"));
	}

	private void refusedTo(Signed signed, String action, String... users) {
		for (var user : users) {
			assertThat(offered(signed, user)).as(user).doesNotContain(address(signed, action) + "\"", address(signed, action) + "?");
			assertThat(as(user).open(address(signed, action)).status()).as(user).isEqualTo(403);
		}
	}

	/** Sends something wrong, and looks whether it is said and what was typed is kept. */
	private void refuses(Signed signed, String user, String action, Map<String, String> typed, String reason, String... kept) {
		as(user).open(address(signed, action)).submit("/" + action, typed);
		assertThat(as(user).status()).as(as(user).body()).isIn(409, 422);
		assertThat(HtmlUtils.htmlUnescape(as(user).body())).contains("Nothing was changed.", reason).contains(kept);
	}

	/** Does it from the page that offers it, and returns the page that it leads to. */
	private String does(Signed signed, String user, String action, Map<String, String> typed) {
		assertThat(offered(signed, user)).as("offered to " + user).contains(address(signed, action));
		as(user).open(address(signed, action)).submit("/" + action, typed);
		assertThat(as(user).status()).as(as(user).body()).isEqualTo(302);
		return HtmlUtils.htmlUnescape(as(user).follow().body());
	}

	/** The first thing that a form has to choose from. */
	private String chosen(Signed signed, String user, String action, String field) {
		var select = Pattern.compile("<select[^>]*name=\"%s\".*?</select>".formatted(field), Pattern.DOTALL)
			.matcher(as(user).open(address(signed, action)).body());
		assertThat(select.find()).isTrue();
		var option = Pattern.compile("<option value=\"([^\"]+)\"").matcher(select.group());
		assertThat(option.find()).isTrue();
		return option.group(1);
	}

	private static String hidden(String body, String name) {
		var input = Pattern.compile("name=\"%s\" value=\"([^\"]+)\"".formatted(name)).matcher(body);
		assertThat(input.find()).isTrue();
		return input.group(1);
	}

	private static Map<String, String> with(Map<String, String> typed, String name, String value) {
		var changed = new HashMap<>(typed);
		changed.put(name, value);
		return changed;
	}

	private String owner(Signed signed) {
		return jdbc.sql("select owner from partner.partners where id = ?").param(signed.partner().id()).query(String.class).single();
	}

	private long count(String sql, Signed signed) {
		return jdbc.sql(sql).param(signed.runway().id()).query(Long.class).single();
	}

}
