package dev.runway.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.runway.api.Paging;
import dev.runway.certification.ImportedCertificate.Outcome;
import dev.runway.certification.SellingRight.State;
import dev.runway.notification.Morning;
import dev.runway.programme.Source;
import dev.runway.runway.Milestone;
import dev.runway.runway.Partnerships;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.timeline.Entry;
import dev.runway.timeline.Timeline;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the passing of time, files and people who act at the same moment do to the selling rights. */
@RunwayTest
class CertificateExpiryIntegrationTests {

	private static final Paging ALL = new Paging(Paging.MAX_LIMIT, Optional.empty());

	@Autowired
	Programme programme;

	@Autowired
	Certifications certifications;

	@Autowired
	SellingRights rights;

	@Autowired
	ExpirySweep sweep;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	Partnerships partnerships;

	@Autowired
	Timeline timeline;

	@Autowired
	Morning morning;

	@Autowired
	TestEngine engine;

	@Autowired
	JdbcClient jdbc;

	@Test
	void suspendsTheRightsOnTheDayAfterTheLastValidDayAndGrantsThemAgain() throws Exception {
		var signed = aPartnerSigned();
		var id = signed.partner().id();
		var today = programme.today();
		certifications.record(id, enough(today, today.plusDays(2)), programme.saidBy("test"));
		Awaitility.await("milestone 3").until(() -> !programme.reached(signed).isEmpty());

		programme.advanceTo(today.plusDays(2));
		sweep.sweep();
		assertThat(rights.granted(id)).isTrue();

		programme.advanceTo(today.plusDays(5));
		assertThat(rights.report(id)).returns(false, RightsReport::granted)
			.returns(today.plusDays(3), RightsReport::since)
			.returns(List.of(new MissingRole(Role.SE, 1, 0, 1)), RightsReport::missing);
		atOnce(4, () -> {
			sweep.sweep();
			return null;
		});

		assertThat(rights.history(id)).extracting(SellingRight::state).containsExactly(State.GRANTED, State.SUSPENDED);
		assertThat(rights.current(id).orElseThrow()).returns(today.plusDays(3), SellingRight::effectiveOn)
			.returns("2 of 2 sales reps, 0 of 1 SE are certified", SellingRight::reason)
			.returns("runway", SellingRight::recordedBy);
		assertThat(timeline.of(id, ALL).items()).filteredOn(entry -> entry.kind().equals("milestone_regressed"))
			.singleElement()
			.returns(today.plusDays(3), Entry::happenedOn)
			.returns("PROCESS", Entry::source);
		Awaitility.await("the note").untilAsserted(() -> assertThat(told(signed)).contains(signed.partner().name() + " may not sell",
				"2 of 2 sales reps, 0 of 1 SE are certified", "- Cleo Fox (SE), Expert: expired on " + today.plusDays(2)));

		certifications.record(id, List.of(rep("Dan Orr", Role.SE, today.plusDays(4), null)), programme.saidBy("test"));

		assertThat(rights.current(id).orElseThrow()).returns(State.GRANTED, SellingRight::state)
			.returns(today.plusDays(4), SellingRight::effectiveOn);
		Awaitility.await("the note").untilAsserted(() -> assertThat(told(signed)).contains(signed.partner().name() + " may sell again")
			.doesNotContain("may not sell"));
		sweep.sweep();
		assertThat(rights.history(id)).hasSize(3);
		assertThat(runways.milestones(signed.runway().id())).singleElement()
			.returns(today, ReachedMilestone::occurredOn);
		assertThat(mailKinds(signed)).filteredOn(kind -> kind.startsWith("SELLING")).containsExactlyInAnyOrder("SELLING_RIGHTS_SUSPENDED",
				"SELLING_RIGHTS_GRANTED");
	}

	@Test
	void tellsTheOwnerOncePerLeadBeforeACertificateRunsOut() {
		var signed = aPartnerSigned();
		var id = signed.partner().id();
		var today = programme.today();
		var expiresOn = today.plusDays(33);
		certifications.record(id, enough(today, expiresOn), programme.saidBy("test"));
		certifications.record(id, List.of(rep("Dan Orr", Role.SALES, today, expiresOn), rep("Eve Ray", Role.SALES, today, expiresOn),
				rep("Fay Poe", Role.SALES, today, null)), programme.saidBy("test"));

		assertThat(noticesUntil(signed, expiresOn.minusDays(31))).isEmpty();
		assertThat(noticesUntil(signed, expiresOn.minusDays(30))).hasSize(1);
		assertThat(told(signed)).contains(signed.partner().name() + ": a certificate runs out", "Cleo Fox (SE), Expert: expires on %s, 30 days left".formatted(expiresOn),
				"3 of 2 sales reps, 0 of 1 SE are certified from %s on, and the selling rights are".formatted(expiresOn.plusDays(1)))
			.doesNotContain("Dan Orr");
		assertThat(noticesUntil(signed, expiresOn.minusDays(8))).hasSize(1);
		assertThat(noticesUntil(signed, expiresOn.minusDays(7))).hasSize(2);
		assertThat(noticesUntil(signed, expiresOn)).hasSize(2);
		assertThat(noticesUntil(signed, expiresOn.plusDays(3))).hasSize(2);
		Awaitility.await("what ran out").untilAsserted(() -> assertThat(told(signed))
			.contains("Dan Orr (sales rep), Basics: expired on " + expiresOn, "Eve Ray (sales rep), Basics: expired on " + expiresOn)
			.containsOnlyOnce("Cleo Fox"));
	}

	@Test
	void listsInOneMailADayWhatRunsOutAndLeavesNobodyToSpare() {
		var signed = aPartnerSigned();
		var id = signed.partner().id();
		var today = programme.today();
		certifications.record(id, enough(today, null), programme.saidBy("test"));
		certifications.record(id, List.of(rep("Dan Orr", Role.SALES, today, today.plusDays(20)),
				rep("Eve Ray", Role.SE, today, today.plusDays(5))), programme.saidBy("test"));

		assertThat(noticesUntil(signed, today)).hasSize(1);
		certifications.record(id, List.of(rep("Fay Poe", Role.SE, today, today.plusDays(6))), programme.saidBy("test"));
		assertThat(noticesUntil(signed, today)).hasSize(1);

		assertThat(told(signed)).contains(signed.partner().name() + ": 2 certificates run out", "Eve Ray", "Dan Orr", "enough, with nobody to spare");
		assertThat(noticesUntil(signed, today.plusDays(1))).hasSize(2);
	}

	@Test
	void tellsNothingOfEndedPartnerships() {
		var signed = aPartnerSigned();
		var today = programme.today();
		certifications.record(signed.partner().id(), enough(today, today.plusDays(10)), programme.saidBy("test"));
		partnerships.leave(signed.partner().id(), today, "They were bought", programme.saidBy("olga"));

		assertThat(noticesUntil(signed, today.plusDays(12))).isEmpty();
		assertThat(rights.history(signed.partner().id())).extracting(SellingRight::state)
			.containsExactly(State.GRANTED, State.WITHDRAWN);
	}

	@Test
	void takesThePastFromAFileAsItWasAndMailsNothingOfIt() {
		var signed = aPartnerSignedOn(programme.today().minusDays(200));
		var id = signed.partner().id();
		var start = signed.runway().signedOn();
		var rows = List.of(imported(id, "ann@example.com", Role.SALES, start.plusDays(10), start.plusDays(100), null),
				imported(id, "bob@example.com", Role.SALES, start.plusDays(10), null, null),
				imported(id, "cleo@example.com", Role.SE, start.plusDays(20), null, start.plusDays(60)),
				imported(id, "bob@example.com", Role.SE, start.plusDays(10), null, null),
				imported(id, "dan@example.com", Role.SE, start.plusDays(20), null, start.plusDays(10)));

		assertThat(certifications.load(rows, programme.loadedBy("ops"))).extracting(ImportedCertificate.Result::outcome)
			.containsExactly(Outcome.ADDED, Outcome.ADDED, Outcome.ADDED, Outcome.REFUSED, Outcome.REFUSED);
		assertThat(certifications.load(rows, programme.loadedBy("ops"))).extracting(ImportedCertificate.Result::outcome)
			.containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.REFUSED, Outcome.REFUSED);
		assertThat(certifications.load(rows, programme.loadedBy("ops"))).extracting(ImportedCertificate.Result::reason).contains(
				"bob@example.com is recorded as SALES; one person counts for one role, which a file does not change.",
				"%s is before the certificate was issued on %s.".formatted(start.plusDays(10), start.plusDays(20)));

		assertThat(rights.history(id)).extracting(each -> each.state() + " " + each.effectiveOn())
			.containsExactly("GRANTED " + start.plusDays(20), "SUSPENDED " + start.plusDays(60));
		Awaitility.await("milestone 3")
			.untilAsserted(() -> assertThat(runways.milestones(signed.runway().id())).singleElement()
				.returns(Milestone.CERTIFICATION_DONE, ReachedMilestone::milestone)
				.returns(start.plusDays(20), ReachedMilestone::occurredOn)
				.returns(Source.IMPORT, ReachedMilestone::source));
		assertThat(rights.granted(id)).isFalse();
		assertThat(noticesUntil(signed, programme.today())).isEmpty();
		assertThat(mailKinds(signed)).doesNotContain("SELLING_RIGHTS_SUSPENDED");
	}

	@Test
	void takesUpdatesFromAFileAndMailsWhatTakesEffectToday() {
		var signed = aPartnerSigned();
		var id = signed.partner().id();
		var today = programme.today();
		certifications.record(id, enough(today, null), programme.saidBy("test"));

		assertThat(certifications.load(List.of(new ImportedCertificate(id,
				new CertifiedRep(null, "cleo@example.com", Role.SE, "Expert", today, null, "https://certs.example/1"), today)), programme.loadedBy("ops")))
			.containsExactly(ImportedCertificate.Result.updated(null));

		assertThat(certifications.certificates(id)).filteredOn(each -> each.role() == Role.SE)
			.singleElement()
			.returns("Cleo Fox", Certificate::name)
			.returns("https://certs.example/1", Certificate::certificateUrl)
			.returns(today, Certificate::withdrawnOn);
		Awaitility.await("the note").untilAsserted(() -> assertThat(told(signed)).contains(signed.partner().name() + " may not sell"));
	}

	@Test
	void recordsCertificatesThatComeAtTheSameMomentOnceAndGrantsOnce() throws Exception {
		var signed = aPartnerSigned();
		var id = signed.partner().id();
		var today = programme.today();
		var certified = enough(today, null);

		atOnce(6, () -> certifications.record(id, certified, programme.saidBy("test")));

		assertThat(certifications.certificates(id)).hasSize(3);
		assertThat(rights.history(id)).extracting(SellingRight::state).containsExactly(State.GRANTED);
	}

	@Test
	void grantsOnceWhenTwoPartsOfTheMinimumComeAtTheSameMoment() throws Exception {
		var signed = aPartnerSigned();
		var id = signed.partner().id();
		var parts = enough(programme.today(), null).iterator();

		atOnce(3, () -> {
			CertifiedRep part;
			synchronized (parts) {
				part = parts.next();
			}
			return certifications.record(id, List.of(part), programme.saidBy("test"));
		});

		assertThat(rights.history(id)).extracting(SellingRight::state).containsExactly(State.GRANTED);
		Awaitility.await("milestone 3").until(() -> !programme.reached(signed).isEmpty());
	}

	@Test
	void isNotGrantedAgainByTheMilestoneOfACertificateThatIsWithdrawnMeanwhile() throws Exception {
		for (int round = 0; round < 5; round++) {
			var signed = aPartnerSigned();
			var id = signed.partner().id();
			var today = programme.today();
			certifications.record(id, enough(today, null), programme.saidBy("test"));
			var expert = certifications.certificates(id).stream().filter(each -> each.role() == Role.SE).findFirst().orElseThrow();

			var barrier = new CyclicBarrier(2);
			try (var threads = Executors.newFixedThreadPool(2)) {
				var withdrawal = threads.submit(() -> {
					barrier.await();
					certifications.withdraw(id, expert.id(), today, "Exam repeated", programme.saidBy("test"));
					return null;
				});
				var milestone = threads.submit(() -> {
					barrier.await();
					return programme.report(signed, new ReachedOn(Milestone.CERTIFICATION_DONE, today));
				});
				withdrawal.get();
				milestone.get();
			}

			Awaitility.await("milestone 3").until(() -> !programme.reached(signed).isEmpty());
			assertThat(rights.history(id)).extracting(SellingRight::state).containsExactly(State.GRANTED, State.SUSPENDED);
			assertThat(runways.milestones(signed.runway().id())).singleElement().returns(today, ReachedMilestone::occurredOn);
		}
	}

	/** Lets the days pass up to noon of a day with a sweep at each noon, and returns of which days there are notices. */
	private List<String> noticesUntil(Signed signed, LocalDate day) {
		while (engine.now().isBefore(day.atTime(12, 0).toInstant(ZoneOffset.UTC))) {
			var noon = programme.today().atTime(12, 0).toInstant(ZoneOffset.UTC);
			engine.advanceTo(noon.isAfter(engine.now()) ? noon : noon.plus(Duration.ofDays(1)));
			sweep.sweep();
		}
		sweep.sweep();
		return mailKinds(signed).stream().filter("CERTIFICATES_EXPIRING"::equals).toList();
	}

	/** What was noted about a partner, once nothing waits any more. */
	private List<String> mailKinds(Signed signed) {
		Awaitility.await("the listeners")
			.until(() -> jdbc.sql("select count(*) from event_publication where serialized_event like ?")
				.param("%" + signed.partner().id() + "%")
				.query(Long.class)
				.single() == 0);
		return jdbc.sql("select topic from notification.notes where runway_id = ?").param(signed.runway().id()).query(String.class).list();
	}

	/** What the owner is told of a partner with the next mail of the day. */
	private String told(Signed signed) {
		return morning.tells("olga", signed.partner().name());
	}

	private static <T> void atOnce(int count, Callable<T> action) throws Exception {
		var barrier = new CyclicBarrier(count);
		try (var threads = Executors.newFixedThreadPool(count)) {
			var running = IntStream.range(0, count).mapToObj(each -> threads.submit(() -> {
				barrier.await();
				return action.call();
			})).toList();
			for (var each : running) {
				each.get();
			}
		}
	}

	private Signed aPartnerSigned() {
		return aPartnerSignedOn(programme.today());
	}

	private Signed aPartnerSignedOn(LocalDate day) {
		var signed = programme.aPartnerSignedOn(day);
		Awaitility.await("the runway").until(() -> certifications.standing(signed.partner().id()).isPresent());
		return signed;
	}

	/** Two sales reps whose certificates stay, and an SE whose certificate may not. */
	private static List<CertifiedRep> enough(LocalDate issuedOn, @Nullable LocalDate expiresOn) {
		return List.of(rep("Ann Lee", Role.SALES, issuedOn, null), rep("Bob Kay", Role.SALES, issuedOn, null),
				new CertifiedRep("Cleo Fox", "cleo@example.com", Role.SE, "Expert", issuedOn, expiresOn));
	}

	private static CertifiedRep rep(String name, Role role, LocalDate issuedOn, @Nullable LocalDate expiresOn) {
		return new CertifiedRep(name, null, role, "Basics", issuedOn, expiresOn);
	}

	private static ImportedCertificate imported(UUID partnerId, String email, Role role, LocalDate issuedOn,
			@Nullable LocalDate expiresOn, @Nullable LocalDate withdrawnOn) {
		return new ImportedCertificate(partnerId, new CertifiedRep(null, email, role, "Basics", issuedOn, expiresOn), withdrawnOn);
	}

}
