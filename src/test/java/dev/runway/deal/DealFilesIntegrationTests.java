package dev.runway.deal;

import static dev.runway.runway.Milestone.FIRST_CLOSED_WON;
import static dev.runway.runway.Milestone.FIRST_DEAL_REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.deal.Taken.Effect;
import dev.runway.programme.Source;
import dev.runway.runway.Milestone;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.Mailbox;
import dev.runway.support.Programme;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deals of other systems' files, in whatever state, in whatever order and as often as they come. */
@RunwayTest
class DealFilesIntegrationTests {

	private static final Money AMOUNT = new Money(1000, "EUR");

	@Autowired
	Rest rest;

	@Autowired
	Programme programme;

	@Autowired
	Deals deals;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	Mailbox mailbox;

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
	void takesThePastAsItWasWithoutAskingForRights() {
		var signed = client.aPartner(100);
		var day = programme.today();
		var given = List.of(deal(signed, 1, DealState.WON).submitted(day.minusDays(60)).won(day.minusDays(20)),
				deal(signed, 2, DealState.REJECTED).submitted(day.minusDays(80)).decided(day.minusDays(70)).because("duplicate"),
				deal(signed, 3, DealState.APPROVED).submitted(day.minusDays(50)).expires(day.plusDays(30)),
				deal(signed, 4, DealState.LOST).submitted(day.minusDays(40)).because("No budget"),
				deal(signed, 5, DealState.SUBMITTED).submitted(day.minusDays(99)));
		assertThat(effects(load(given))).containsOnly(Effect.ADDED);
		assertThat(deals.of(signed.partner().id())).extracting(Deal::state)
			.containsExactly(DealState.SUBMITTED, DealState.REJECTED, DealState.WON, DealState.APPROVED, DealState.LOST);
		assertThat(deals.of(signed.partner().id())).filteredOn(deal -> deal.state() == DealState.SUBMITTED)
			.singleElement()
			.returns(day.plusDays(90), Deal::expiresOn);
		assertThat(deals.history(of(signed, 2).id())).singleElement()
			.returns(RejectionCode.DUPLICATE, DealChange::code)
			.returns(day.minusDays(70), DealChange::happenedOn);
		Awaitility.await("milestones 5 and 6").until(() -> programme.reached(signed).contains(FIRST_CLOSED_WON));
		assertThat(milestone(signed, FIRST_DEAL_REGISTERED)).returns(day.minusDays(99), ReachedMilestone::occurredOn)
			.returns(Source.IMPORT, ReachedMilestone::source);
		assertThat(milestone(signed, FIRST_CLOSED_WON).occurredOn()).isEqualTo(day.minusDays(20));
		assertThat(mailbox.subjectsTo(Programme.OWNER)).noneMatch(subject -> subject.contains(signed.partner().name()));
		assertThat(deals.refusals(signed.partner().id(), null, null, 10)).isEmpty();
	}

	@Test
	void changesNothingWhenTheSameComesAgain() {
		var signed = client.aPartner(100);
		var day = programme.today();
		var given = List.of(deal(signed, 1, DealState.WON).submitted(day.minusDays(60)).won(day.minusDays(20)),
				deal(signed, 2, DealState.SUBMITTED).submitted(day.minusDays(50)).stage("Qualified"));
		load(given);
		var before = jdbc.sql("select max(version) from deal.deals where partner_id = ?").param(signed.partner().id()).query(Integer.class).single();
		assertThat(effects(load(given))).containsOnly(Effect.UNCHANGED);
		assertThat(jdbc.sql("select max(version) from deal.deals where partner_id = ?").param(signed.partner().id()).query(Integer.class).single())
			.isEqualTo(before);
	}

	@Test
	void movesADealOnAndNeverBack() {
		var signed = client.aPartner(100);
		var day = programme.today();
		var submitted = deal(signed, 1, DealState.SUBMITTED).submitted(day.minusDays(50)).stage("Qualified");
		load(List.of(submitted));
		var approved = deal(signed, 1, DealState.APPROVED).submitted(day.minusDays(50)).decided(day.minusDays(5)).stage("Proposal");
		assertThat(effects(load(List.of(approved)))).containsExactly(Effect.UPDATED);
		assertThat(of(signed, 1)).returns(DealState.APPROVED, Deal::state)
			.returns(day.plusDays(85), Deal::expiresOn)
			.returns("Proposal", Deal::stage)
			.returns(List.of(new Progression("Proposal", day)), Deal::progressions);
		assertThat(effects(load(List.of(submitted.stage("Proposal"))))).containsExactly(Effect.UNCHANGED);
		assertThat(effects(load(List.of(approved.expires(day.plusDays(200)))))).containsExactly(Effect.UPDATED);
		assertThat(of(signed, 1).expiresOn()).isEqualTo(day.plusDays(200));
		assertThat(effects(load(List.of(deal(signed, 1, DealState.WON).submitted(day.minusDays(50)).won(day.minusDays(1))))))
			.containsExactly(Effect.UPDATED);
		assertThat(effects(load(List.of(approved)))).containsExactly(Effect.UNCHANGED);
		assertThat(of(signed, 1)).returns(DealState.WON, Deal::state).returns(AMOUNT, Deal::booked);
		Awaitility.await("milestone 6").until(() -> programme.reached(signed).contains(FIRST_CLOSED_WON));
	}

	@Test
	void asksForRightsFromTheDayOnWhichRunwayKnowsThePartner() {
		var signed = client.aPartner(100);
		var day = programme.today();
		var refused = deal(signed, 1, DealState.APPROVED).submitted(day);
		var won = deal(signed, 2, DealState.WON).submitted(day).won(day);
		var past = deal(signed, 3, DealState.SUBMITTED).submitted(day.minusDays(1));
		var taken = load(List.of(refused, won, past));
		assertThat(effects(taken)).containsExactly(Effect.REFUSED, Effect.ADDED, Effect.ADDED);
		assertThat(taken.getFirst().problems()).singleElement()
			.asString()
			.startsWith("The partner has no selling rights on %s: 0 of 2 sales reps, 0 of 1 SE are certified.".formatted(day));
		assertThat(of(signed, 2)).returns(true, Deal::inferred).returns(DealState.WON, Deal::state);
		load(List.of(refused));
		assertThat(deals.refusals(signed.partner().id(), null, null, 10)).singleElement()
			.returns(Source.IMPORT, RefusedDeal::source);
	}

	@Test
	void saysWhatIsWrongWithARowAndTakesTheOthers() {
		var signed = client.aPartner(30);
		var other = client.aPartner(30);
		var day = programme.today();
		load(List.of(deal(other, 7, DealState.SUBMITTED).submitted(day.minusDays(3))));
		var theirs = deal(other, 7, DealState.SUBMITTED).submitted(day.minusDays(3));
		var taken = load(List.of(deal(signed, 1, DealState.SUBMITTED),
				deal(signed, 2, DealState.SUBMITTED).submitted(day.minusDays(31)),
				deal(signed, 3, DealState.SUBMITTED).submitted(day.plusDays(1)),
				deal(signed, 4, DealState.WON).submitted(day.minusDays(3)),
				theirs.claimedBy(signed),
				deal(signed, 5, DealState.SUBMITTED).submitted(day.minusDays(3))));
		assertThat(taken).extracting(Taken::problems)
			.containsExactly(List.of("Give the day on which it was submitted."),
					List.of("The day of the registration, %s, is before the signing date %s.".formatted(day.minusDays(31), day.minusDays(30))),
					List.of("The day of the registration, %s, is in the future; today is %s.".formatted(day.plusDays(1), day)),
					List.of("Give the day on which it was won."),
					List.of("%s is a deal of another partner already.".formatted(theirs.key())), List.of());
		assertThat(deals.of(signed.partner().id())).hasSize(1);
	}

	@Test
	void takesTheFirstDealForMilestoneFiveAlsoWhenItStandsLastInTheFile() {
		var signed = client.aPartner(100);
		var day = programme.today();
		var loadId = UUID.randomUUID();
		for (int batch = 0; batch < 3; batch++) {
			int nth = batch;
			transaction.executeWithoutResult(status -> deals.register(
					List.of(given(loadId, deal(signed, nth, DealState.SUBMITTED).submitted(day.minusDays(10 + nth * 10))))));
		}
		transaction.executeWithoutResult(status -> deals.finish(loadId));
		Awaitility.await("milestone 5").until(() -> programme.reached(signed).contains(FIRST_DEAL_REGISTERED));
		assertThat(milestone(signed, FIRST_DEAL_REGISTERED).occurredOn()).isEqualTo(day.minusDays(30));
	}

	@Test
	void putsRegistrationsOfOneFileUnderReviewThatNameTheSameCustomer() {
		var one = client.aPartner(30);
		var other = client.aPartner(30);
		var day = programme.today().minusDays(3);
		var customer = "Filed %s Ltd".formatted(one.partner().id());
		load(List.of(deal(one, 1, DealState.SUBMITTED).submitted(day).customer(customer),
				deal(other, 1, DealState.APPROVED).submitted(day).customer(customer.toUpperCase())));
		assertThat(of(one, 1).state()).isEqualTo(DealState.UNDER_REVIEW);
		assertThat(of(other, 1).state()).isEqualTo(DealState.APPROVED);
		assertThat(deals.conflicts(of(other, 1).id())).hasSize(1);
	}

	private List<Taken> load(List<Row> rows) {
		var loadId = UUID.randomUUID();
		return transaction.execute(status -> {
			var taken = deals.register(rows.stream().map(row -> given(loadId, row)).toList());
			deals.finish(loadId);
			return taken;
		});
	}

	private Registration given(UUID loadId, Row row) {
		return new Registration(row.partnerId(), row.key(), null, row.name(), null, null, null, row.stage(), row.submittedOn(),
				null, false, AMOUNT, null, new KnownState(loadId, row.state(), row.decidedOn(), row.wonOn(), row.expiresOn(), row.reason()),
				programme.loadedBy("ops"));
	}

	private static List<Effect> effects(List<Taken> taken) {
		return taken.stream().map(Taken::effect).toList();
	}

	private Deal of(Signed signed, int number) {
		return deals.of(signed.partner().id())
			.stream()
			.filter(deal -> deal.key().externalId().equals(id(signed, number)))
			.findFirst()
			.orElseThrow();
	}

	private ReachedMilestone milestone(Signed signed, Milestone milestone) {
		return runways.milestones(signed.runway().id())
			.stream()
			.filter(each -> each.milestone() == milestone)
			.findFirst()
			.orElseThrow();
	}

	private static String id(Signed signed, int number) {
		return signed.partner().id() + "-" + number;
	}

	private static Row deal(Signed signed, int number, DealState state) {
		return new Row(signed.partner().id(), id(signed, number), state, "Customer %s %d".formatted(signed.partner().id(), number), null, null, null, null, null, null);
	}

	/** A row of a file, column by column. */
	private record Row(UUID partnerId, String id, DealState state, String name, @Nullable String stage, @Nullable LocalDate submittedOn,
			@Nullable LocalDate decidedOn, @Nullable LocalDate expiresOn, @Nullable LocalDate wonOn, @Nullable String reason) {

		Row claimedBy(Signed other) {
			return new Row(other.partner().id(), id, state, name, stage, submittedOn, decidedOn, expiresOn, wonOn, reason);
		}

		Row stage(String stage) {
			return new Row(partnerId, id, state, name, stage, submittedOn, decidedOn, expiresOn, wonOn, reason);
		}

		Row customer(String name) {
			return new Row(partnerId, id, state, name, stage, submittedOn, decidedOn, expiresOn, wonOn, reason);
		}

		Row submitted(LocalDate on) {
			return new Row(partnerId, id, state, name, stage, on, decidedOn, expiresOn, wonOn, reason);
		}

		Row decided(LocalDate on) {
			return new Row(partnerId, id, state, name, stage, submittedOn, on, expiresOn, wonOn, reason);
		}

		Row expires(LocalDate on) {
			return new Row(partnerId, id, state, name, stage, submittedOn, decidedOn, on, wonOn, reason);
		}

		Row won(LocalDate on) {
			return new Row(partnerId, id, state, name, stage, submittedOn, decidedOn, expiresOn, on, reason);
		}

		Row because(String reason) {
			return new Row(partnerId, id, state, name, stage, submittedOn, decidedOn, expiresOn, wonOn, reason);
		}

		DealKey key() {
			return new DealKey("file", id);
		}

	}

}
