package dev.runway.deal;

import static dev.runway.deal.DealClient.problem;
import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.runway.Milestone.CERTIFICATION_DONE;
import static dev.runway.runway.Milestone.FIRST_CLOSED_WON;
import static dev.runway.runway.Milestone.FIRST_DEAL_REGISTERED;
import static dev.runway.runway.Milestone.JOINT_PLAN_SIGNED;
import static dev.runway.runway.Milestone.ONBOARDING_DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.google.common.base.Throwables;
import dev.runway.api.Paging;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.Source;
import dev.runway.runway.Milestone;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.timeline.Entry;
import dev.runway.timeline.Timeline;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deals over HTTP from their registration to their end, and what they do to the partner's runway. */
@RunwayTest
class DealLifeIntegrationTests {

	private static final String WIN = "{\"closedOn\": \"%s\", \"booked\": {\"minor\": 900000, \"currency\": \"EUR\"}}";

	@Autowired
	Rest rest;

	@Autowired
	Programme programme;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	Deals deals;

	@Autowired
	DealSteps steps;

	@Autowired
	StoredDeals stored;

	@Autowired
	RegistrationExpiry sweep;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Timeline timeline;

	@Autowired
	JdbcClient jdbc;

	DealClient client;

	@BeforeEach
	void connect() {
		client = new DealClient(rest, programme, jdbc);
	}

	@Test
	void carriesAPartnerFromItsFirstRegistrationToActivated() {
		var today = programme.today();
		var signed = programme.aPartnerSignedOn(today.minusDays(40), new ReachedOn(AGREEMENT_SIGNED, today.minusDays(40)),
				new ReachedOn(ONBOARDING_DONE, today.minusDays(30)), new ReachedOn(CERTIFICATION_DONE, today.minusDays(20)),
				new ReachedOn(JOINT_PLAN_SIGNED, today.minusDays(20)));
		signed.instance().awaitTask("Task_RegisterFirstDeal");
		var deal = client.registered(signed, "ERP", "Carried Ltd");
		signed.instance().awaitTerminated("Task_RegisterFirstDeal").awaitTask("Task_CloseFirstDeal");
		assertThat(milestone(signed, FIRST_DEAL_REGISTERED)).returns(today, ReachedMilestone::occurredOn)
			.returns(Source.REST, ReachedMilestone::source)
			.returns("ops", ReachedMilestone::recordedBy);
		client.post(signed, "/deals/" + deal + "/win", WIN.formatted(today)).expectStatus().isOk();
		signed.instance().awaitEnd();
		assertThat(signed.instance().completed()).contains("EndEvent_PartnerLive", "EndEvent_PartnerActivated");
		assertThat(signed.instance().incidents()).isEmpty();
	}

	@Test
	void registersADealOnceAndSaysWhatItIs() {
		var signed = client.aSellingPartner(30);
		var body = """
				{"sourceSystem": "prm", "externalId": "%s", "name": "ERP", "customer": "Once GmbH", "domain": "www.once.example",
				"stage": "Qualified", "amount": {"minor": 1250050, "currency": "EUR"}, "submittedAt": "%sT08:30:00Z",
				"closesOn": "%s"}
				""".formatted(signed.partner().id(), programme.today().minusDays(3), programme.today().plusDays(60));
		client.post(signed, "/deals", body)
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals("ETag", "\"1\"")
			.expectHeader()
			.value("Location", path -> assertThat(path).startsWith("/api/v1/partners/%s/deals/".formatted(signed.partner().id())))
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("SUBMITTED")
			.jsonPath("$.registeredOn")
			.isEqualTo(programme.today().minusDays(3).toString())
			.jsonPath("$.expiresOn")
			.isEqualTo(programme.today().plusDays(87).toString())
			.jsonPath("$.amount.minor")
			.isEqualTo(1250050)
			.jsonPath("$.inConflict")
			.isEqualTo(false)
			.jsonPath("$.possible[0]")
			.isEqualTo("review");
		client.post(signed, "/deals", body).expectStatus().isOk();
		problem(client.post(signed, "/deals", body.replace("\"ERP\"", "\"CRM\"")), 409, "is registered already, with other details");
		problem(client.post(client.aSellingPartner(30), "/deals", body), 409, "is a deal of another partner already");
		assertThat(deals.of(signed.partner().id())).hasSize(1);
		Awaitility.await("milestone 5").until(() -> programme.reached(signed).contains(FIRST_DEAL_REGISTERED));
		client.registered(signed, "Second", "Another Once Ltd");
		assertThat(milestone(signed, FIRST_DEAL_REGISTERED).occurredOn()).isEqualTo(programme.today().minusDays(3));
	}

	@Test
	void saysAllThatIsWrongWithARegistration() {
		var signed = client.aSellingPartner(30);
		problem(client.post(signed, "/deals", "{}"), 422, "Give the name. Give the customer.");
		problem(client.post(signed, "/deals", "{\"name\": \"ERP\", \"customer\": \"C\", \"externalId\": \"1\"}"), 422,
				"Give the sourceSystem.");
		problem(client.post(signed, "/deals", "{\"name\": \"ERP\", \"customer\": \"C\", \"domain\": \"co.uk\"}"), 422,
				"'co.uk' is no domain of a company");
		problem(client.post(signed, "/deals",
				"{\"name\": \"ERP\", \"customer\": \"C\", \"amount\": {\"minor\": -1, \"currency\": \"XYZ\"}}"), 422,
				"The amount must be more than 0. 'XYZ' is no currency");
		for (var minor : List.of("\"12,500\"", "\"1250000\"", "12500.5")) {
			problem(client.post(signed, "/deals", "{\"name\": \"ERP\", \"customer\": \"C\", \"amount\": {\"minor\": %s, \"currency\": \"EUR\"}}".formatted(minor)), 400,
					"The field 'amount.minor' takes a whole number");
		}
		problem(client.post(signed, "/deals", "{\"name\": \"ERP\", \"customer\": \"C\", \"submittedAt\": \"2099-01-01T00:00:00Z\"}"),
				422, "is in the future");
		problem(client.post(signed, "/deals", "{\"name\": \"ERP\", \"customer\": \"C\", \"submittedAt\": \"2001-01-01T00:00:00Z\"}"),
				422, "is before the signing date");
		problem(client.post(signed, "/deals", "{\"name\": \"ERP\", \"customer\": \"C\", \"sponsor\": \"Ann\"}"), 422,
				"A deal with a sponsor is a referral");
		problem(client.post(signed, "/deals", "{\"name\": \"ERP\", \"customer\": \"C\", \"engagement\": \"LUNCH\"}"), 400, "engagement");
		problem(client.get(signed, "/deals/" + UUID.randomUUID()), 404, "The partner has no deal");
		assertThat(deals.of(signed.partner().id())).isEmpty();
	}

	@Test
	void isDecidedByTheVendorWithAReasonAndOnlyAsLongAsThatCanBe() {
		var signed = client.aSellingPartner(30);
		var deal = "/deals/" + client.registered(signed, "ERP", "Decided Ltd");
		problem(client.post(signed, deal + "/approval", "{}"), 422, "Give the reason");
		client.post(signed, deal + "/review", "{\"reason\": \"Known from a fair\"}").expectStatus().isOk();
		client.post(signed, deal + "/approval", "{\"reason\": \"Their own contact\"}")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("APPROVED")
			.jsonPath("$.expiresOn")
			.isEqualTo(programme.today().plusDays(90).toString())
			.jsonPath("$.history[1].recordedBy")
			.isEqualTo("ops");
		problem(client.post(signed, deal + "/rejection", "{\"code\": \"DUPLICATE\", \"reason\": \"Late\"}"), 409,
				"The deal is approved, and this cannot be any more. Possible now: cancellation, extension, progressions, win, loss.")
			.jsonPath("$.possible[0]")
			.isEqualTo("cancellation");
		problem(client.post(signed, deal + "/extension", "{\"reason\": \"Slow\", \"expiresOn\": \"%s\"}".formatted(programme.today())),
				422, "Give the new last day");
		client.post(signed, deal + "/extension",
				"{\"reason\": \"A slow buyer\", \"expiresOn\": \"%s\"}".formatted(programme.today().plusDays(120)))
			.expectStatus()
			.isOk();
		client.post(signed, deal + "/progressions",
				"{\"stage\": \"Proposal\", \"progressedOn\": \"%s\"}".formatted(programme.today()))
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.stage")
			.isEqualTo("Proposal");
		client.post(signed, deal + "/loss", "{\"reason\": \"No budget\"}").expectStatus().isOk();
		problem(client.post(signed, deal + "/win", WIN.formatted(programme.today())), 409, "Possible now: nothing.");
		assertThat(timeline(signed)).contains("deal_registered: Deal registered: ERP for Decided Ltd",
				"deal_under_review: Registration under review: ERP: Known from a fair",
				"deal_approved: Registration approved: ERP until %s: Their own contact".formatted(programme.today().plusDays(90)),
				"deal_extended: Registration extended: ERP until %s: A slow buyer".formatted(programme.today().plusDays(120)),
				"deal_progressed: First opportunity progression: ERP moved to Proposal", "deal_lost: Deal lost: ERP: No budget");
	}

	@Test
	void isChangedInTheVersionThatSomebodyHasSeen() {
		var signed = client.aSellingPartner(30);
		var deal = "/deals/" + client.registered(signed, "ERP", "Versioned Ltd");
		client.post(signed, deal + "/review", "{\"reason\": \"Known\"}", "\"1\"")
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("ETag", "\"2\"");
		problem(client.post(signed, deal + "/approval", "{\"reason\": \"Fine\"}", "\"1\""), 412, "Somebody has changed it");
		client.post(signed, deal + "/approval", "{\"reason\": \"Fine\"}", "\"2\"").expectStatus().isOk();
	}

	/** What the transaction had read before is not taken for what is there. */
	@Test
	void isNotDecidedByWhatWasReadBeforeSomebodyChangedIt() {
		var signed = client.aSellingPartner(30);
		var id = client.registered(signed, "ERP", "Meanwhile Ltd");
		assertThatExceptionOfType(ConcurrencyFailureException.class).isThrownBy(() -> transaction.executeWithoutResult(status -> {
			deals.of(signed.partner().id());
			CompletableFuture.runAsync(() -> steps.cancel(signed.partner().id(), id, new ChangeReason("Over", programme.saidBy("ops")), any -> {
			})).join();
			steps.review(signed.partner().id(), id, new ChangeReason("Known", programme.saidBy("ops")), any -> {
			});
		}));
		assertThat(deals.deal(signed.partner().id(), id).state()).isEqualTo(DealState.CANCELED);
	}

	@Test
	void isNotShownByTheDatabaseThatRefusesIt() {
		var partner = client.aPartner(30).partner().id();
		var given = new Registration(partner, new DealKey("test", partner.toString()), "ERP", "Discreet Ltd", programme.today(), null,
				programme.saidBy("ops"));
		deals.register(given.inferredOn(programme.today()));
		var second = new Deal(given, true, CustomerKey.UNKNOWN, null, given.recorded().at());
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> stored.saveAndFlush(second))
			.satisfies(refused -> assertThat(Throwables.getStackTraceAsString(refused)).contains("insert into deal.deals")
				.doesNotContain("Discreet", partner.toString()));
	}

	@Test
	void leavesAPartnerLiveAndMarkedWhenItsRegistrationIsRejected() {
		var signed = client.aSellingPartner(30);
		var deal = "/deals/" + client.registered(signed, "ERP", "Rejected Ltd");
		Awaitility.await("milestone 5").until(() -> programme.reached(signed).contains(FIRST_DEAL_REGISTERED));
		client.get(signed, "").expectBody().jsonPath("$.registrationRejectedOn").isEmpty();
		problem(client.post(signed, deal + "/rejection", "{\"reason\": \"Ours\"}"), 422, "Give the code of the rejection");
		client.post(signed, deal + "/rejection", "{\"code\": \"EXISTING_CUSTOMER\", \"reason\": \"Sold to them in 2019\"}")
			.expectStatus()
			.isOk();
		client.get(signed, "")
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("LIVE")
			.jsonPath("$.registrationRejectedOn")
			.isEqualTo(programme.today().toString());
		assertThat(timeline(signed))
			.contains("deal_rejected: Registration rejected: ERP, existing customer: Sold to them in 2019");
		client.registered(signed, "CRM", "Accepted Ltd");
		client.get(signed, "").expectBody().jsonPath("$.registrationRejectedOn").isEmpty();
	}

	@Test
	void expiresWithAllOthersThatAreDueHoweverManyTheyAre() {
		var signed = client.aPartner(30);
		jdbc.sql("""
				insert into deal.deals (id, partner_id, source_system, external_id, name, registered_on, recorded_at, recorded_by,
					source, kind, state, updated_at, expires_on)
				select gen_random_uuid(), :partner, 'test', 'due-' || :partner || '-' || number, 'Deal ' || number, :day, :day,
					'ops', 'REST', 'REGISTRATION', 'SUBMITTED', :day, :day
				from generate_series(1, 501) number
				""").param("partner", signed.partner().id()).param("day", programme.today().minusDays(1)).update();

		sweep.expire();

		assertThat(jdbc.sql("select distinct state from deal.deals where partner_id = ?")
			.param(signed.partner().id())
			.query(String.class)
			.list()).containsExactly("EXPIRED");
	}

	@Test
	void expiresOnceAfterItsLastDayAndMayStillBeWon() {
		var signed = client.aSellingPartner(30);
		var today = programme.today();
		var id = client.registered(signed, "ERP", "Expiring Ltd");
		client.post(signed, "/deals/" + id + "/approval",
				"{\"reason\": \"Fine\", \"expiresOn\": \"%s\"}".formatted(today.plusDays(1)))
			.expectStatus()
			.isOk();
		programme.advanceTo(today.plusDays(1));
		sweep.expire();
		assertThat(deals.deal(signed.partner().id(), id).state()).isEqualTo(DealState.APPROVED);
		programme.advanceTo(today.plusDays(2));
		sweep.expire();
		sweep.expire();
		assertThat(deals.deal(signed.partner().id(), id).state()).isEqualTo(DealState.EXPIRED);
		assertThat(deals.history(id)).filteredOn(change -> change.kind() == DealChange.Kind.EXPIRED)
			.singleElement()
			.returns(today.plusDays(2), DealChange::happenedOn)
			.returns("runway", DealChange::recordedBy);
		problem(client.post(signed, "/deals/" + id + "/approval", "{\"reason\": \"Again\"}"), 409, "The deal is expired");
		client.post(signed, "/deals/" + id + "/win", WIN.formatted(programme.today())).expectStatus().isOk();
		Awaitility.await("milestone 6").until(() -> programme.reached(signed).contains(FIRST_CLOSED_WON));
	}

	@Test
	void doesNotWaitForTheSweepWhenSomebodyDecides() {
		var signed = client.aSellingPartner(30);
		var today = programme.today();
		var id = client.registered(signed, "ERP", "Overdue Ltd");
		client.post(signed, "/deals/" + id + "/extension",
				"{\"reason\": \"Slow\", \"expiresOn\": \"%s\"}".formatted(today.plusDays(91)))
			.expectStatus()
			.isOk();
		jdbc.sql("update deal.deals set expires_on = ? where id = ?").params(today.minusDays(1), id).update();
		problem(client.post(signed, "/deals/" + id + "/approval", "{\"reason\": \"Fine\"}"), 409, "The deal is expired");
	}

	@Test
	void keepsAWinOfADealThatNobodyHasRegistered() {
		var signed = client.aPartner(60);
		var win = """
				{"sourceSystem": "crm", "externalId": "%s", "name": "ERP", "customer": "Early Ltd", "closedOn": "%s",
				"booked": {"minor": 100, "currency": "EUR"}}
				""".formatted(signed.partner().id(), programme.today().minusDays(10));
		for (int call = 0; call < 2; call++) {
			client.post(signed, "/wins", win)
				.expectStatus()
				.isOk()
				.expectBody()
				.jsonPath("$.state")
				.isEqualTo("WON")
				.jsonPath("$.inferred")
				.isEqualTo(true);
		}
		Awaitility.await("milestone 6").until(() -> programme.reached(signed).contains(FIRST_CLOSED_WON));
		assertThat(milestone(signed, FIRST_DEAL_REGISTERED)).returns(Source.INFERRED, ReachedMilestone::source)
			.returns(programme.today().minusDays(10), ReachedMilestone::occurredOn);
		assertThat(timeline(signed))
			.contains("deal_registered: Deal registered (follows from the won deal): ERP for Early Ltd", "deal_won: Deal won: ERP");
		problem(client.post(signed, "/wins", "{\"name\": \"ERP\", \"customer\": \"C\"}"), 422,
				"Give the sourceSystem and the externalId of the deal. Give the day on which the deal was won as closedOn.");
	}

	@Test
	void takesOverTheRegistrationThatComesAfterTheWin() {
		var signed = client.aSellingPartner(60);
		var id = signed.partner().id();
		client.post(signed, "/wins", """
				{"sourceSystem": "crm", "externalId": "%s", "name": "ERP", "customer": "Late Ltd", "closedOn": "%s",
				"booked": {"minor": 100, "currency": "EUR"}}
				""".formatted(id, programme.today().minusDays(10))).expectStatus().isOk();
		Awaitility.await("milestone 6").until(() -> programme.reached(signed).contains(FIRST_CLOSED_WON));
		client.post(signed, "/deals", """
				{"sourceSystem": "crm", "externalId": "%s", "name": "ERP", "customer": "Late Ltd", "submittedAt": "%sT12:00:00Z"}
				""".formatted(id, programme.today().minusDays(30)))
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.inferred")
			.isEqualTo(false)
			.jsonPath("$.state")
			.isEqualTo("WON");
		Awaitility.await("milestone 5")
			.until(() -> milestone(signed, FIRST_DEAL_REGISTERED).occurredOn().equals(programme.today().minusDays(30)));
		assertThat(deals.of(id)).hasSize(1);
	}

	@Test
	void takesAReferralFromAPartnerThatMayNotSellAndCountsItForNoMilestone() {
		var signed = client.aPartner(30);
		problem(client.post(signed, "/referrals", "{\"name\": \"ERP\", \"customer\": \"Referred Ltd\"}"), 422, "Give the sponsor.");
		var referral = client
			.post(signed, "/referrals", "{\"name\": \"ERP\", \"customer\": \"Referred Ltd\", \"sponsor\": \"Ann Executive\"}")
			.expectStatus()
			.isCreated()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody();
		assertThat(referral).containsEntry("kind", "REFERRAL").doesNotContainKey("expiresOn");
		client.post(signed, "/deals/" + referral.get("dealId") + "/win", WIN.formatted(programme.today())).expectStatus().isOk();
		Awaitility.await("nothing is left to be told")
			.during(Duration.ofMillis(300))
			.until(() -> jdbc.sql("select count(*) from event_publication where event_type like '%Deal%'").query(Long.class).single() == 0);
		assertThat(programme.reached(signed)).isEmpty();
		assertThat(timeline(signed)).contains("referral_received: Referral received: ERP for Referred Ltd, run by Ann Executive",
				"deal_won: Deal won: ERP");
	}

	@Test
	void listsDealsByPartnerStateAndMomentOfTheirChange() {
		var signed = client.aSellingPartner(30);
		var partner = signed.partner().id();
		for (int number = 0; number < 3; number++) {
			client.registered(signed, "Deal " + number, "Listed %s %d".formatted(partner, number));
		}
		var first = client.get(signed, "/deals?limit=2")
			.expectStatus()
			.isOk()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody();
		assertThat(first).containsEntry("has_more", true);
		client.get(signed, "/deals?limit=2&cursor=" + first.get("next_cursor"))
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(1)
			.jsonPath("$.items[0].name")
			.isEqualTo("Deal 2")
			.jsonPath("$.has_more")
			.isEqualTo(false);
		client.get("/deals?partner=" + partner + "&state=SUBMITTED").expectBody().jsonPath("$.items.length()").isEqualTo(3);
		client.get("/deals?partner=" + partner + "&state=WON").expectBody().jsonPath("$.items.length()").isEqualTo(0);
		client.get("/deals?partner=" + partner + "&min_updated=2099-01-01T00:00:00Z")
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(0);
		problem(client.get("/partners/" + UUID.randomUUID() + "/deals"), 404, "There is no partner");
	}

	private ReachedMilestone milestone(Signed signed, Milestone milestone) {
		return runways.milestones(signed.runway().id())
			.stream()
			.filter(each -> each.milestone() == milestone)
			.findFirst()
			.orElseThrow();
	}

	private List<String> timeline(Signed signed) {
		return timeline.of(signed.partner().id(), new Paging(Paging.MAX_LIMIT, Optional.empty()))
			.items()
			.stream()
			.map((Entry entry) -> entry.kind() + ": " + entry.summary())
			.toList();
	}

}
