package dev.runway.deal;

import static dev.runway.deal.DealClient.problem;
import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.runway.Milestone.CERTIFICATION_DONE;
import static dev.runway.runway.Milestone.FIRST_DEAL_REGISTERED;
import static dev.runway.runway.Milestone.JOINT_PLAN_SIGNED;
import static dev.runway.runway.Milestone.ONBOARDING_DONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

import dev.runway.api.Paging;
import dev.runway.certification.Certificate;
import dev.runway.certification.Certifications;
import dev.runway.certification.CertifiedRep;
import dev.runway.certification.Role;
import dev.runway.certification.SellingRight;
import dev.runway.certification.SellingRights;
import dev.runway.programme.Source;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.timeline.Timeline;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever may not sell registers nothing, whichever door it comes to, and that it tried stays known. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=deal-gate")
@DirtiesContext
class DealGateIntegrationTests {

	@Autowired
	Rest rest;

	@Autowired
	Programme programme;

	@Autowired
	Certifications certifications;

	@Autowired
	SellingRights rights;

	@Autowired
	Deals deals;

	@Autowired
	Timeline timeline;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	DealClient client;

	@BeforeEach
	void connect() {
		client = new DealClient(rest, programme, jdbc);
	}

	@Test
	void refusesAPartnerWithTooFewCertifiedRepsAndSaysHowManyAreMissing() {
		var signed = client.aPartner(30);
		certify(signed, programme.today(), Role.SALES);
		problem(client.register(signed, "ERP", "Gated Ltd"), 409,
				"The partner has no selling rights on %s: 1 of 2 sales reps, 0 of 1 SE are certified. A referral is accepted at any time."
					.formatted(programme.today()))
			.jsonPath("$.missing[0].role")
			.isEqualTo("SALES")
			.jsonPath("$.missing[0].required")
			.isEqualTo(2)
			.jsonPath("$.missing[0].certified")
			.isEqualTo(1)
			.jsonPath("$.missing[1].role")
			.isEqualTo("SE");
		assertThat(deals.of(signed.partner().id())).isEmpty();
		client.get(signed, "/deal-refusals")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(1)
			.jsonPath("$.items[0].name")
			.isEqualTo("ERP")
			.jsonPath("$.items[0].reason")
			.isEqualTo("1 of 2 sales reps, 0 of 1 SE are certified")
			.jsonPath("$.items[0].recordedBy")
			.isEqualTo("ops");
		assertThat(timeline(signed)).contains(
				"deal_refused: Registration refused: ERP for Gated Ltd: 1 of 2 sales reps, 0 of 1 SE are certified");
	}

	@Test
	void recordsTheSameRefusalOnce() {
		var signed = client.aPartner(30);
		var body = "{\"sourceSystem\": \"prm\", \"externalId\": \"%s\", \"name\": \"ERP\", \"customer\": \"Twice Ltd\"}"
			.formatted(signed.partner().id());
		for (int call = 0; call < 2; call++) {
			client.post(signed, "/deals", body).expectStatus().isEqualTo(409);
		}
		assertThat(deals.refusals(signed.partner().id(), null, null, 10)).hasSize(1);
		certify(signed, programme.today(), Role.SALES, Role.SALES, Role.SE);
		client.post(signed, "/deals", body).expectStatus().isCreated();
	}

	@Test
	void asksForTheRightsOfTheDayOfTheRegistration() {
		var signed = client.aPartner(30);
		certify(signed, programme.today().minusDays(10), Role.SALES, Role.SALES, Role.SE);
		problem(client.post(signed, "/deals", registeredOn(programme.today().minusDays(11))), 409, "0 of 2 sales reps, 0 of 1 SE");
		client.post(signed, "/deals", registeredOn(programme.today().minusDays(10))).expectStatus().isCreated();
		var lost = expert(signed.partner().id());
		certifications.withdraw(signed.partner().id(), lost.id(), programme.today().minusDays(5), "Left", programme.saidBy("ops"));
		problem(client.register(signed, "CRM", "Day Two Ltd"), 409, "2 of 2 sales reps, 0 of 1 SE");
		problem(client.post(signed, "/deals", registeredOn(programme.today().minusDays(5))), 409, "2 of 2 sales reps, 0 of 1 SE");
	}

	@Test
	void refusesAPartnerWhoseCertificatesHaveRunOutBeforeAnybodyLooked() {
		var signed = client.aPartner(30);
		var expiring = programme.today().plusDays(1);
		certifications.record(signed.partner().id(),
				IntStream.range(0, 3)
					.mapToObj(each -> new CertifiedRep("Rep " + each, null, each == 2 ? Role.SE : Role.SALES, "Basics",
							programme.today(), expiring))
					.toList(),
				programme.saidBy("ops"));
		client.register(signed, "ERP", "In Time Ltd").expectStatus().isCreated();
		programme.advanceTo(expiring.plusDays(1));
		problem(client.register(signed, "CRM", "Too Late Ltd"), 409, "0 of 2 sales reps, 0 of 1 SE");
	}

	@Test
	void refusesAPartnerWhosePartnershipHasEnded() {
		var signed = client.aSellingPartner(30);
		rest.post("ops", "/api/v1/partners/" + signed.partner().id() + "/ending",
				Map.of("leftOn", programme.today().toString(), "reason", "They were bought"))
			.expectStatus()
			.isOk();
		problem(client.register(signed, "ERP", "Ended Ltd"), 409, "its partnership ended on " + programme.today());
	}

	@Test
	void deniesTheTaskWithTheReason() {
		var today = programme.today();
		var signed = client.aPartner(40, new ReachedOn(AGREEMENT_SIGNED, today.minusDays(40)),
				new ReachedOn(ONBOARDING_DONE, today.minusDays(30)), new ReachedOn(CERTIFICATION_DONE, today.minusDays(10)),
				new ReachedOn(JOINT_PLAN_SIGNED, today.minusDays(20)));
		assertThat(signed.instance()
			.denied("Task_RegisterFirstDeal",
					Map.of("dealName", "ERP", "customer", "Form Ltd", "registeredOn", today.minusDays(15).toString())))
			.contains("The partner has no selling rights on %s: 0 of 2 sales reps, 0 of 1 SE are certified.".formatted(today.minusDays(15)));
		assertThat(deals.refusals(signed.partner().id(), null, null, 10)).singleElement()
			.returns(Source.TASK, RefusedDeal::source)
			.returns("olga", RefusedDeal::recordedBy);
		signed.instance()
			.complete("Task_RegisterFirstDeal",
					Map.of("dealName", "ERP", "customer", "Form Ltd", "registeredOn", today.minusDays(10).toString()));
		signed.instance().awaitTask("Task_CloseFirstDeal");
		assertThat(programme.reached(signed)).contains(FIRST_DEAL_REGISTERED);
		assertThat(signed.instance().incidents()).isEmpty();
	}

	@Test
	void keepsAMilestoneThatIsReportedAsAFact() {
		var signed = client.aPartner(30);
		rest.post("ops", "/api/v1/partners/" + signed.partner().id() + "/milestones",
				Map.of("milestone", "FIRST_DEAL_REGISTERED", "occurredOn", programme.today().toString()))
			.expectStatus()
			.isCreated();
		assertThat(programme.reached(signed)).containsExactly(FIRST_DEAL_REGISTERED);
	}

	@Test
	void waitsForASuspensionThatIsUnderWay() {
		var signed = client.aPartner(30);
		certify(signed, programme.today().minusDays(10), Role.SALES, Role.SALES, Role.SE);
		var partner = signed.partner().id();
		var lost = expert(partner);
		var registered = transaction.execute(status -> {
			certifications.withdraw(partner, lost.id(), programme.today(), "Left", programme.saidBy("ops"));
			var registering = CompletableFuture.supplyAsync(() -> register(partner));
			Awaitility.await("somebody waits for the gate")
				.until(() -> jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'").query(Long.class).single() > 0);
			assertThat(registering).isNotDone();
			return registering;
		});
		assertThat(registered).failsWithin(Duration.ofSeconds(10))
			.withThrowableThat()
			.withCauseInstanceOf(SellingRightsMissing.class);
		assertThat(deals.of(partner)).isEmpty();
		assertThat(deals.refusals(partner, null, null, 10)).hasSize(1);
	}

	@Test
	void registersBeforeASuspensionOrNotAtAll() throws Exception {
		for (int round = 0; round < 5; round++) {
			var signed = client.aPartner(30);
			var partner = signed.partner().id();
			certify(signed, programme.today().minusDays(10), Role.SALES, Role.SALES, Role.SE);
			var lost = expert(partner);
			var start = new CyclicBarrier(2);
			var registering = CompletableFuture.supplyAsync(() -> {
				pass(start);
				return register(partner);
			}).exceptionally(failure -> Optional.empty());
			pass(start);
			certifications.withdraw(partner, lost.id(), programme.today(), "Left", programme.saidBy("ops"));
			var registered = registering.get();
			var suspended = rights.current(partner).orElseThrow();
			assertThat(suspended.state()).isEqualTo(SellingRight.State.SUSPENDED);
			assertThat(deals.of(partner)).hasSize(registered.isPresent() ? 1 : 0);
			assertThat(deals.refusals(partner, null, null, 10)).hasSize(registered.isPresent() ? 0 : 1);
			registered.ifPresent(deal -> assertThat(deal.updatedAt()).isBeforeOrEqualTo(suspended.recordedAt()));
		}
	}

	private Optional<Deal> register(UUID partner) {
		return Optional.of(deals.register(new Registration(partner, new DealKey("test", partner.toString()), "ERP", null,
				programme.today(), null, programme.saidBy("ops"))).deal());
	}

	private Certificate expert(UUID partner) {
		return certifications.certificates(partner).stream().filter(each -> each.role() == Role.SE).findFirst().orElseThrow();
	}

	private static void pass(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (Exception interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

	private void certify(Signed signed, LocalDate issuedOn, Role... roles) {
		certifications.record(signed.partner().id(),
				IntStream.range(0, roles.length)
					.mapToObj(each -> new CertifiedRep("Rep " + each, null, roles[each], "Basics", issuedOn, null))
					.toList(),
				programme.saidBy("ops"));
	}

	private String registeredOn(LocalDate day) {
		return "{\"name\": \"ERP\", \"customer\": \"Customer of %s\", \"submittedAt\": \"%sT12:00:00Z\"}".formatted(UUID.randomUUID(), day);
	}

	private List<String> timeline(Signed signed) {
		return timeline.of(signed.partner().id(), new Paging(Paging.MAX_LIMIT, Optional.empty()))
			.items()
			.stream()
			.map(entry -> entry.kind() + ": " + entry.summary())
			.toList();
	}

}
