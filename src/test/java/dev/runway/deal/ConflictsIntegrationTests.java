package dev.runway.deal;

import static dev.runway.deal.DealClient.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.runway.api.Paging;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.Refused;
import dev.runway.support.Programme;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.timeline.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two registrations for one end customer find each other, and one of them can be approved. */
@RunwayTest
class ConflictsIntegrationTests {

	@Autowired
	Rest rest;

	@Autowired
	Programme programme;

	@Autowired
	Deals deals;

	@Autowired
	DealSteps steps;

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
	void putsTheSecondRegistrationUnderReviewAndShowsTheOtherToThoseWhoDecide() {
		var first = client.aSellingPartner(30);
		var second = client.aSellingPartner(30);
		var earlier = client.registered(first, "ERP", "Contested GmbH & Co. KG");
		var later = client.registered(second, "New ERP", "CONTESTED");
		client.get(second, "/deals/" + later)
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("UNDER_REVIEW")
			.jsonPath("$.inConflict")
			.isEqualTo(true)
			.jsonPath("$.conflicts.length()")
			.isEqualTo(1)
			.jsonPath("$.conflicts[0].deal.dealId")
			.isEqualTo(earlier.toString())
			.jsonPath("$.conflicts[0].partnerName")
			.isEqualTo(first.partner().name())
			.jsonPath("$.conflicts[0].sameName")
			.isEqualTo(true)
			.jsonPath("$.conflicts[0].sameDomain")
			.isEqualTo(false);
		client.get(first, "/deals/" + earlier)
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("SUBMITTED")
			.jsonPath("$.conflicts[0].deal.dealId")
			.isEqualTo(later.toString());
		assertThat(timeline(first))
			.contains("deal_conflict: Conflict: another open registration names the same end customer as ERP");
		assertThat(timeline(second))
			.contains("deal_conflict: Conflict: another open registration names the same end customer as New ERP",
					"deal_under_review: Registration under review: New ERP: Another open registration names the same end customer");
	}

	@Test
	void seesASubdomainOfTheSameCompany() {
		var first = client.aSellingPartner(30);
		var second = client.aSellingPartner(30);
		registered(first, "Northern Light", "shop.contested-domain.co.uk");
		registered(second, "Something else", "https://www.contested-domain.co.uk/about");
		assertThat(deals.of(second.partner().id())).singleElement().returns(DealState.UNDER_REVIEW, Deal::state);
		var third = client.aSellingPartner(30);
		registered(third, "Third", "somebody@gmail.com");
		registered(third, "Fourth", "other@gmail.com");
		assertThat(deals.of(third.partner().id())).allMatch(deal -> deal.state() == DealState.SUBMITTED);
	}

	@Test
	void approvesOneOfThem() {
		var first = client.aSellingPartner(30);
		var second = client.aSellingPartner(30);
		var earlier = client.registered(first, "ERP", "Only One Ltd");
		var later = client.registered(second, "ERP", "Only One");
		client.post(second, "/deals/" + later + "/approval", "{\"reason\": \"Closer to them\"}").expectStatus().isOk();
		problem(client.post(first, "/deals/" + earlier + "/approval", "{\"reason\": \"First\"}"), 409,
				"Another registration for the same end customer is approved: " + later)
			.jsonPath("$.approved")
			.isEqualTo(later.toString());
		client.post(second, "/deals/" + later + "/cancellation", "{\"reason\": \"Withdrawn\"}").expectStatus().isOk();
		client.post(first, "/deals/" + earlier + "/approval", "{\"reason\": \"First\"}").expectStatus().isOk();
	}

	@Test
	void leavesRegistrationsAloneThatNoLongerStand() {
		var first = client.aSellingPartner(30);
		var second = client.aSellingPartner(30);
		var earlier = client.registered(first, "ERP", "Free Again Ltd");
		jdbc.sql("update deal.deals set expires_on = ? where id = ?").params(programme.today().minusDays(1), earlier).update();
		client.registered(second, "ERP", "Free Again");
		assertThat(deals.of(second.partner().id())).singleElement().returns(DealState.SUBMITTED, Deal::state);
		client.post(second, "/referrals", "{\"name\": \"CRM\", \"customer\": \"Free Again\", \"sponsor\": \"Ann\"}")
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.inConflict")
			.isEqualTo(false);
	}

	@Test
	void letsRegistrationsOfOneMomentSeeEachOtherAndApprovesOne() {
		var partners = Stream.generate(() -> client.aSellingPartner(30)).limit(5).map(signed -> signed.partner().id()).toList();
		var registered = atOnce(partners, partner -> deals.register(registration(partner)).deal());
		assertThat(registered).filteredOn(deal -> deal.state() == DealState.SUBMITTED).hasSize(1);
		assertThat(registered).filteredOn(deal -> deal.state() == DealState.UNDER_REVIEW).hasSize(4);
		assertThat(registered).allSatisfy(deal -> assertThat(deals.conflicts(deal.id())).hasSize(4));
		var approved = atOnce(registered, deal -> approve(deal));
		assertThat(approved).filteredOn(Optional::isPresent).hasSize(1);
		assertThat(partners.stream().flatMap(partner -> deals.of(partner).stream()))
			.filteredOn(deal -> deal.state() == DealState.APPROVED)
			.hasSize(1);
	}

	@Test
	void areNoneWhereTheSameIsToldOfTwiceAtOnce() {
		var partner = client.aSellingPartner(30).partner().id();
		for (var sponsor : Arrays.asList(null, "Ann")) {
			var given = new Registration(partner, new DealKey("twice", partner + "-" + sponsor), "ERP", null, null, null, sponsor, null,
					programme.today(), null, false, null, null, null, programme.saidBy("prm"));
			var registered = atOnce(Collections.nCopies(5, given), deals::register);
			assertThat(registered).filteredOn(Deals.Registered::added).hasSize(1);
			assertThat(registered).extracting(each -> each.deal().id()).containsOnly(registered.getFirst().deal().id());
		}
		assertThat(deals.of(partner)).hasSize(2).allMatch(deal -> deal.state() == DealState.SUBMITTED);
	}

	private Optional<Deal> approve(Deal deal) {
		try {
			return Optional.of(steps.approve(deal.partnerId(), deal.id(), null, new ChangeReason("Fine", programme.saidBy("ops")), any -> {
			}));
		}
		catch (Refused refused) {
			assertThat(refused).hasMessageContaining("Another registration for the same end customer is approved");
			return Optional.empty();
		}
	}

	private Registration registration(UUID partner) {
		return new Registration(partner, new DealKey("race", partner.toString()), "ERP",
				"Raced %s".formatted(partner.getMostSignificantBits() % 2 == 0 ? "Ltd" : "AG"), programme.today(), null,
				programme.saidBy("ops"));
	}

	private void registered(Signed signed, String customer, String domain) {
		client.post(signed, "/deals",
				"{\"name\": \"ERP\", \"customer\": \"%s\", \"domain\": \"%s\"}".formatted(customer, domain))
			.expectStatus()
			.isCreated();
	}

	private static <T, R> List<R> atOnce(List<T> given, Function<T, R> action) {
		var start = new CyclicBarrier(given.size());
		var running = given.stream().map(each -> CompletableFuture.supplyAsync(() -> {
			pass(start);
			return action.apply(each);
		}, Thread::startVirtualThread)).toList();
		return running.stream().map(CompletableFuture::join).toList();
	}

	private static void pass(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (Exception interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

	private List<String> timeline(Signed signed) {
		return timeline.of(signed.partner().id(), new Paging(Paging.MAX_LIMIT, Optional.empty()))
			.items()
			.stream()
			.map(entry -> entry.kind() + ": " + entry.summary())
			.toList();
	}

}
