package dev.runway.signing;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.runway.Milestone.JOINT_PLAN_SIGNED;
import static dev.runway.runway.Milestone.ONBOARDING_DONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.runway.support.Mailbox;
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

/** How a joint plan gets its two signatures, and how it does not. */
@RunwayTest
class PlanSigningIntegrationTests {

	private static final Pattern LINK = Pattern.compile("/sign/[\\w-]+");

	private static final Map<String, String> CONSENT = Map.of("name", "Pat Partner", "role", "Managing director", "agreed", "yes");

	@Autowired
	Programme programme;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@Test
	void isSignedByThePartnerWithALinkOfItsOwnAndReachesTheMilestone() {
		var signed = aPartner();
		var address = address();
		assertThat(send(signed, "olga", address)).contains("You have signed the plan, and Pat Partner is asked to sign it by " + programme.today().plusDays(14),
				"Olga Owner has signed plan 1 and sent it to Pat Partner", "Joint plan 1 signed by Olga Owner and sent to Pat Partner to be signed");

		var link = link(address, 1);
		var partner = new Visitor(port).open(link);

		assertThat(partner.status()).isEqualTo(200);
		assertThat(partner.body()).contains("Joint plan with " + signed.partner().name(), "Banks", "Olga Owner, Partner manager", "not signed yet",
				"The first deal within 9 weeks");
		assertThat(partner.header("Cache-Control").orElse("")).contains("no-store");
		assertThat(partner.cookies()).as("no session for somebody who only signs").isEmpty();
		assertThat(partner.post(link, Map.of("name", "Pat Partner", "role", " ", "agreed", "yes")).status()).isEqualTo(422);
		assertThat(partner.body()).contains("Say as what you sign");
		assertThat(partner.post(link, Map.of("name", "Pat Partner", "role", "Managing director")).status()).isEqualTo(422);
		assertThat(partner.body()).contains("Tick that you sign for the partner.", "value=\"Managing director\"");
		assertThat(programme.reached(signed)).doesNotContain(JOINT_PLAN_SIGNED);
		assertThat(partner.post(link, CONSENT).body()).contains("both sides have signed", "Pat Partner, Managing director");

		assertThat(programme.reached(signed)).contains(JOINT_PLAN_SIGNED);
		signed.instance().awaitTerminated("Task_SignJointPlan");
		assertThat(GreenMailUtil.getBody(mailbox.await(address, "Signed by both"))).contains("Banks");
		var page = as("olga").open("/partners/" + signed.partner().id()).body();
		assertThat(page).contains("signed for the partner by Pat Partner, Managing director",
				"Pat Partner, Managing director for the partner on %s, Olga Owner, Partner manager for the vendor".formatted(programme.today()));
		assertThat(new Visitor(port).open(link).status()).as("a link that is used up").isEqualTo(410);
		assertThat(new Visitor(port).post(link, CONSENT).status()).isEqualTo(410);
		assertThat(jdbc.sql("select partner_origin from signing.sent_plans where partner_id = ? and address is null and link_hash is null")
			.param(signed.partner().id())
			.query(String.class)
			.single()).startsWith("127.0.0.1, Java-http-client");
		assertThat(as("olga").open(path(signed, "request")).status()).as("nothing more to sign").isEqualTo(409);
	}

	@Test
	void isSignedOnceByWhoeverComesFirst() throws Exception {
		var signed = aPartner();
		var address = address();
		send(signed, "olga", address);
		var link = link(address, 1);
		var together = new CyclicBarrier(2);

		try (var people = Executors.newFixedThreadPool(2)) {
			var answers = people.invokeAll(List.of("Pat", "Kim").stream().map(name -> (Callable<Integer>) () -> {
				var visitor = new Visitor(port).open(link);
				together.await();
				return visitor.post(link, Map.of("name", name, "role", "Director", "agreed", "yes")).status();
			}).toList());

			assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 410);
		}
	}

	@Test
	void isGoneOnceItIsTakenBackSentAgainReplacedOrOver() {
		var signed = aPartner();
		var address = address();
		send(signed, "olga", address);
		var first = link(address, 1);
		assertThat(does(signed, "olga", "link", Map.of("who", "signatory"))).contains("Pat Partner gets a new link");
		var second = link(address, 2);
		gone(first);
		assertThat(new Visitor(port).open(second).status()).isEqualTo(200);
		send(signed, "lead", address);
		var third = link(address, 3);
		gone(second);
		assertThat(new Visitor(port).open(third).body()).contains("lead, Partner manager");
		assertThat(does(signed, "ops", "withdrawal", Map.of("reason", "Pat has left"))).contains("The plan is taken back.",
				"Plan 2, which was sent to Pat Partner, was taken back on %s: Pat has left".formatted(programme.today()),
				"Joint plan 1 taken back: Another plan takes its place", "Joint plan 2 taken back: Pat has left");
		gone(third);
		gone("/sign/" + "x".repeat(43));
		gone("/sign/" + "y".repeat(3_000));

		send(signed, "olga", address);
		var last = link(address, 4);
		programme.advanceTo(programme.today().plusDays(15));

		gone(last);
		assertThat(as("olga").open("/partners/" + signed.partner().id()).body()).contains("Pat Partner has not signed plan 3, and the link was good until");
		does(signed, "olga", "link", Map.of("who", "signatory"));
		assertThat(new Visitor(port).post(link(address, 5), CONSENT).body()).contains("both sides have signed");
	}

	@Test
	void isTakenBackByWhatMakesItNeedless() {
		var reported = aPartner();
		var address = address();
		send(reported, "olga", address);
		var link = link(address, 1);

		programme.report(reported, new ReachedOn(JOINT_PLAN_SIGNED, programme.today()));

		gone(link);
		assertThat(as("olga").open("/partners/" + reported.partner().id()).body()).contains("Joint plan 1 taken back: A signed plan was recorded");
		var ended = aPartner();
		send(ended, "olga", address);
		rest.post("ops", "/api/v1/partners/%s/ending".formatted(ended.partner().id()),
				Map.of("leftOn", programme.today().toString(), "reason", "Bought by another")).expectStatus().isOk();
		gone(link(address, 2));
	}

	@Test
	void isSentByWhomItConcernsAndWithWhatCanBeSigned() {
		var signed = aPartner();
		assertThat(as("operator").open(path(signed, "request")).status()).isEqualTo(403);
		assertThat(as("exec").open(path(signed, "request")).status()).isEqualTo(403);
		for (var wrong : Map.of("partnerAddress", "pat at home", "partnerSignatory", " ", "targetAccounts", "", "firstDealTargetWeeks", "soon").entrySet()) {
			var typed = new HashMap<>(plan(address()));
			typed.put(wrong.getKey(), wrong.getValue());
			as("olga").open(path(signed, "request")).submit(path(signed, "request"), typed);
			assertThat(as("olga").status()).as("%s", wrong).isEqualTo(422);
		}
		assertThat(as("olga").body()).contains("Nothing was changed.");
		var late = new HashMap<>(plan(address()));
		late.put("firstDealTargetWeeks", "90");
		as("olga").open(path(signed, "request")).submit(path(signed, "request"), late);
		assertThat(as("olga").body()).contains("after the clock, which ends on");
	}

	@Test
	void isSentAndFollowedByPrograms() {
		var signed = aPartner();
		var address = address();
		var path = "/api/v1/partners/%s/plan-signatures".formatted(signed.partner().id());
		var body = new HashMap<String, Object>(plan(address));
		body.put("firstDealTargetWeeks", 9);

		rest.post("olga", path, body).expectStatus().isCreated().expectBody().jsonPath("$.state").isEqualTo("SENT").jsonPath("$.number").isEqualTo(1);
		rest.post("exec", path, body).expectStatus().isForbidden();
		rest.post("olga", path + "/link", Map.of()).expectStatus().isOk();
		rest.post("olga", path + "/withdrawal", Map.of("reason", "A mistake")).expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("WITHDRAWN");

		Rest.problem(rest.post("olga", path + "/withdrawal", Map.of("reason", "Again")), 409, "No plan of this partner waits for a signature.");
		rest.get("exec", path).expectStatus().isOk().expectBody().jsonPath("$.items.length()").isEqualTo(1).jsonPath("$.items[0].vendor.name").isEqualTo("Olga Owner")
			.jsonPath("$.items[0].partner").doesNotExist();
		gone(link(address, 2));
	}

	private Signed aPartner() {
		var today = programme.today();
		var signed = programme.aPartnerSignedOn(today.minusDays(9), new ReachedOn(AGREEMENT_SIGNED, today.minusDays(8)),
				new ReachedOn(ONBOARDING_DONE, today.minusDays(7)));
		signed.instance().awaitTask("Task_SignJointPlan");
		return signed;
	}

	private static String address() {
		return "pat-%s@partner.example".formatted(UUID.randomUUID().toString().substring(0, 8));
	}

	private static Map<String, String> plan(String address) {
		return Map.of("targetAccounts", "Banks", "valueProposition", "Faster", "dealRegistration", "In the portal", "attributionRules", "50/50",
				"cadence", "Every week", "firstDealTargetWeeks", "9", "partnerSignatory", "Pat Partner", "partnerAddress", address, "vendorRole",
				"Partner manager");
	}

	private String send(Signed signed, String who, String address) {
		return does(signed, who, "request", plan(address));
	}

	private String does(Signed signed, String who, String action, Map<String, String> typed) {
		var path = path(signed, action);
		assertThat(as(who).open(path).submit(path, typed).status()).as(as(who).body()).isEqualTo(302);
		return HtmlUtils.htmlUnescape(as(who).follow().body());
	}

	private static String path(Signed signed, String action) {
		return "/partners/%s/plan/%s".formatted(signed.partner().id(), action);
	}

	private final Map<String, Visitor> visitors = new HashMap<>();

	private Visitor as(String user) {
		return visitors.computeIfAbsent(user, name -> new Visitor(port).signIn(name, "secret").follow());
	}

	/** The link in the latest of so many mails. */
	private String link(String address, int mails) {
		Awaitility.await("mail %d to %s".formatted(mails, address))
			.until(() -> mailbox.subjectsTo(address).stream().filter(subject -> subject.startsWith("Your joint plan")).count() == mails);
		var latest = List.of(mailbox.server().getReceivedMessages()).reversed().stream().map(GreenMailUtil::getWholeMessage)
			.filter(mail -> mail.contains(address) && mail.contains("/sign/"))
			.findFirst()
			.orElseThrow();
		var found = LINK.matcher(latest.replace("=\r\n", ""));
		assertThat(found.find()).isTrue();
		return found.group();
	}

	private void gone(String link) {
		var visitor = new Visitor(port).open(link);
		assertThat(visitor.status()).isEqualTo(410);
		assertThat(visitor.body()).contains("There is nothing to sign here");
		assertThat(new Visitor(port).post(link, CONSENT).status()).isEqualTo(410);
	}

}
