package dev.runway.timeline;

import static dev.runway.support.Rest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.api.Cursor;
import dev.runway.api.Paging;
import dev.runway.certification.Certifications;
import dev.runway.certification.CertifiedRep;
import dev.runway.certification.Role;
import dev.runway.deal.DealKey;
import dev.runway.deal.DealSteps;
import dev.runway.deal.Deals;
import dev.runway.deal.Money;
import dev.runway.deal.Registration;
import dev.runway.notification.Morning;
import dev.runway.plan.FirstDealTarget;
import dev.runway.plan.JointPlan;
import dev.runway.plan.Plans;
import dev.runway.plan.Signature;
import dev.runway.runway.Milestone;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Everything that happened to a partner, put together and read page by page. */
@RunwayTest
class TimelineIntegrationTests {

	@Autowired
	Rest rest;

	@Autowired
	Programme programme;

	@Autowired
	Morning morning;

	@Autowired
	Certifications certifications;

	@Autowired
	Plans plans;

	@Autowired
	Deals deals;

	@Autowired
	DealSteps steps;

	@Autowired
	Timeline timeline;

	@Test
	void tellsWhatTheModulesRecorded() {
		var signed = aPartnerWithAHistory();

		assertThat(all(signed, 200)).extracting(Entry::summary)
			.contains("Ann Lee (sales rep) holds the certificate Basics", "Ann Lee lost the certificate Basics: Left the firm",
					"Selling rights granted: 2 of 2 sales reps, 1 of 1 SE are certified",
					"Selling rights suspended: 1 of 2 sales reps, 1 of 1 SE are certified",
					"Certification fell below its minimum: 1 of 2 sales reps, 1 of 1 SE are certified",
					"Joint plan signed by Pat for the partner and Olga for the vendor",
					"First-deal target moved from %s to %s (week 5)".formatted(signed.runway().signedOn().plusWeeks(10),
							signed.runway().signedOn().plusWeeks(5)),
					"First-deal target missed: no deal by %s (week 5)".formatted(signed.runway().signedOn().plusWeeks(5)),
					"Deal registered: ERP for Acme", "First opportunity progression: ERP moved to Proposal",
					"Deal progressed: ERP moved to Contract", "Deal won: ERP");
		assertThat(all(signed, 200)).isSortedAccordingTo(Comparator.comparing((Entry entry) -> entry.recordedAt().truncatedTo(ChronoUnit.MINUTES)).reversed())
			.extracting(Entry::ref)
			.doesNotHaveDuplicates();
	}

	@Test
	void tellsOfTheSignatureTheClockAndTheMails() {
		var signed = programme.aPartnerSignedOn(programme.today());
		Awaitility.await("the welcome").until(() -> !morning.noted(signed.runway().id()).isEmpty());

		programme.advanceTo(programme.today().plusDays(1));
		morning.comes();

		assertThat(all(signed, 200)).extracting(Entry::kind).contains("partner_signed", "clock_started");
		assertThat(all(signed, 200)).filteredOn(entry -> entry.kind().equals("mail_queued"))
			.extracting(Entry::summary)
			.containsExactly("Signed in the mail of the day to Olga Owner");
	}

	@Test
	void readsTheSamePageByPageWithoutAGapOrARepetition() {
		var signed = aPartnerWithAHistory();

		assertThat(all(signed, 1)).isEqualTo(all(signed, 200));
		assertThat(all(signed, 4)).isEqualTo(all(signed, 200));
	}

	@Test
	void putsWhatAFileToldAtOnceInTheOrderInWhichItHappened() {
		var day = programme.today().minusDays(20);
		var signed = programme.aPartnerSignedOn(day, new ReachedOn(Milestone.ONBOARDING_DONE, day.plusDays(3)),
				new ReachedOn(Milestone.AGREEMENT_SIGNED, day), new ReachedOn(Milestone.JOINT_PLAN_SIGNED, day.plusDays(3)),
				new ReachedOn(Milestone.CERTIFICATION_DONE, day.plusDays(3)), new ReachedOn(Milestone.FIRST_DEAL_REGISTERED, day.plusDays(2)));

		assertThat(all(signed, 2)).filteredOn(entry -> entry.kind().equals("milestone_reached") || entry.kind().equals("partner_signed"))
			.extracting(Entry::summary)
			.containsExactly("Joint plan signed", "Certification done", "Onboarding done", "First registered deal", "Agreement signed", "The partner signed");
	}

	@Test
	void doesNotTellOfATargetThatMayStillBeMet() {
		var signed = programme.aPartnerSignedOn(programme.today());
		Awaitility.await("the runway").until(() -> !plans.firstDealTargets(signed.runway().id()).isEmpty());

		assertThat(all(signed, 200)).extracting(Entry::kind).doesNotContain("first_deal_target_missed");
	}

	@Test
	void answersOverHttp() {
		var id = aPartnerWithAHistory().partner().id();

		get(id + "/timeline?limit=2").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(2)
			.jsonPath("$.has_more")
			.isEqualTo(true)
			.jsonPath("$.next_cursor")
			.exists();
		get(id + "/timeline").expectStatus().isOk().expectBody().jsonPath("$.has_more").isEqualTo(false);
		problem(get(UUID.randomUUID() + "/timeline"), 404, "There is no partner");
		problem(get(id + "/timeline?limit=0"), 422, "Give a limit from 1 to 200.");
		problem(get(id + "/timeline?limit=201"), 422, "Give a limit from 1 to 200.");
		problem(get(id + "/timeline?cursor=nonsense"), 422, "Give the next_cursor");
		get("nobody/timeline").expectStatus().isBadRequest();
		get(id + "/deals").expectStatus().isOk().expectBody().jsonPath("$.items[0].booked.minor").isEqualTo(900000);
	}

	private Signed aPartnerWithAHistory() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(60));
		Awaitility.await("the runway").until(() -> !plans.firstDealTargets(signed.runway().id()).isEmpty());
		var id = signed.partner().id();
		var day = signed.runway().signedOn();
		certifications.record(id,
				List.of(rep(signed, "Ann Lee", Role.SALES), rep(signed, "Bob Kay", Role.SALES), rep(signed, "Cleo Fox", Role.SE)),
				programme.saidBy("test"));
		plans.sign(signed.runway().id(), id, new JointPlan("Accounts", "Value", "Portal", "First", "weekly",
				new Signature("Pat", day.plusDays(10)), new Signature("Olga", day.plusDays(11))), programme.typedBy("test"));
		plans.setFirstDealTarget(signed.runway().id(), id, FirstDealTarget.of(day, 5, day.plusDays(11)), programme.typedBy("test"));
		var deal = deals.register(new Registration(id, new DealKey("test", id.toString()), "ERP", "Acme", day.plusDays(40),
				new Money(1000000, "EUR"), programme.saidBy("test"))).deal();
		steps.progress(id, deal.id(), "Proposal", day.plusDays(45), programme.saidBy("test"), any -> {
		});
		steps.progress(id, deal.id(), "Contract", day.plusDays(50), programme.saidBy("test"), any -> {
		});
		steps.win(id, deal.id(), day.plusDays(55), new Money(900000, "EUR"), programme.saidBy("test"), any -> {
		});
		var ann = certifications.certificates(id).stream().filter(each -> each.name().equals("Ann Lee")).findFirst().orElseThrow();
		certifications.withdraw(id, ann.id(), day.plusDays(57), "Left the firm", programme.saidBy("test"));
		Awaitility.await("what follows from the deal")
			.until(() -> programme.reached(signed)
				.containsAll(List.of(Milestone.CERTIFICATION_DONE, Milestone.FIRST_DEAL_REGISTERED, Milestone.FIRST_CLOSED_WON)));
		return signed;
	}

	private static CertifiedRep rep(Signed signed, String name, Role role) {
		return new CertifiedRep(name, null, role, "Basics", signed.runway().signedOn(), null);
	}

	private List<Entry> all(Signed signed, int limit) {
		var entries = new ArrayList<Entry>();
		@Nullable String cursor = null;
		do {
			var page = timeline.of(signed.partner().id(), new Paging(limit, Optional.ofNullable(cursor).map(Cursor::parse)));
			entries.addAll(page.items());
			cursor = page.nextCursor();
		}
		while (cursor != null);
		return entries;
	}

	private ResponseSpec get(String path) {
		return rest.get("lead", "/api/v1/partners/" + path);
	}

}
