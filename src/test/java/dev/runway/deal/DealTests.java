package dev.runway.deal;

import static dev.runway.deal.PaperDeal.BY_OPS;
import static dev.runway.deal.PaperDeal.REGISTERED;
import static dev.runway.deal.PaperDeal.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;

import dev.runway.programme.ChangeReason;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a deal, each time with an entry in its history. */
class DealTests {

	private static final Money AMOUNT = new Money(100, "EUR"), BOOKED = new Money(90, "EUR");

	private static final ChangeReason BECAUSE = new ChangeReason("Their own contact", BY_OPS);

	private final Deal deal = PaperDeal.registered(AMOUNT);

	@Test
	void entersWhatTheVendorDecides() {
		deal.review(TODAY, BECAUSE);
		deal.approve(null, 90, TODAY, BECAUSE);
		deal.extend(TODAY.plusDays(120), TODAY, BECAUSE);
		deal.cancel(TODAY, BECAUSE);
		assertThat(deal).returns(DealState.CANCELED, Deal::state).returns(TODAY.plusDays(120), Deal::expiresOn);
		assertThat(deal.history()).extracting(DealChange::kind)
			.containsExactly(DealChange.Kind.UNDER_REVIEW, DealChange.Kind.APPROVED, DealChange.Kind.EXTENDED, DealChange.Kind.CANCELED);
		assertThat(deal.history()).extracting(DealChange::expiresOn).containsExactly(null, TODAY.plusDays(90), TODAY.plusDays(120), null);
		assertThat(deal.history()).allSatisfy(change -> assertThat(change).returns("Their own contact", DealChange::reason)
			.returns(TODAY, DealChange::happenedOn)
			.returns("ops", DealChange::recordedBy));
	}

	@Test
	void changesNothingWhereItRefuses() {
		refused(() -> deal.extend(REGISTERED.plusDays(90), TODAY, BECAUSE), "Give the new last day");
		refused(() -> deal.approve(TODAY.minusDays(1), 90, TODAY, BECAUSE), "The registration cannot expire on");
		refused(() -> deal.win(REGISTERED.minusDays(1), BOOKED, REGISTERED, TODAY, BY_OPS), "is before the signing date");
		refused(() -> deal.lose(TODAY.plusDays(1), REGISTERED, TODAY, BECAUSE), "is in the future");
		refused(() -> deal.progress("Proposal", REGISTERED.minusDays(1), TODAY, BY_OPS), "before it was registered");
		refused(() -> deal.reject(null, TODAY, BECAUSE), "Give the code of the rejection");
		assertThat(deal).returns(DealState.SUBMITTED, Deal::state).returns(REGISTERED.plusDays(90), Deal::expiresOn);
		assertThat(deal.history()).isEmpty();
	}

	@Test
	void isWonOnceAndNotForAnotherAmount() {
		assertThat(deal.win(TODAY, BOOKED, REGISTERED, TODAY, BY_OPS)).isTrue();
		assertThat(deal.win(TODAY, BOOKED, REGISTERED, TODAY, BY_OPS)).isFalse();
		refused(() -> deal.win(TODAY, AMOUNT, REGISTERED, TODAY, BY_OPS), "The deal is won");
		assertThat(deal).returns(BOOKED, Deal::booked).returns(AMOUNT, Deal::amount);
		assertThat(deal.history()).hasSize(1);
	}

	@Test
	void expiresOnTheDayAfterItsLast() {
		assertThat(deal.expire(REGISTERED.plusDays(90), BY_OPS.at())).isFalse();
		assertThat(deal.expire(REGISTERED.plusDays(95), BY_OPS.at())).isTrue();
		assertThat(deal.expire(REGISTERED.plusDays(95), BY_OPS.at())).isFalse();
		assertThat(deal.history()).singleElement().returns(REGISTERED.plusDays(91), DealChange::happenedOn);
	}

	@Test
	void hasTheStageToWhichItMovedLast() {
		deal.progress("Contract", TODAY, TODAY, BY_OPS);
		deal.progress("Proposal", TODAY.minusDays(5), TODAY, BY_OPS);
		deal.progress("Contract", TODAY, TODAY, BY_OPS);
		assertThat(deal.stage()).isEqualTo("Contract");
		assertThat(deal.progressions()).containsExactly(new Progression("Proposal", TODAY.minusDays(5)), new Progression("Contract", TODAY));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			SUBMITTED    | APPROVED     | none       | APPROVED
			UNDER_REVIEW | SUBMITTED    | none       | UNDER_REVIEW
			APPROVED     | UNDER_REVIEW | none       | APPROVED
			REJECTED     | CANCELED     | none       | REJECTED
			REJECTED     | LOST         | none       | LOST
			LOST         | WON          | none       | WON
			WON          | LOST         | none       | WON
			EXPIRED      | APPROVED     | none       | EXPIRED
			EXPIRED      | APPROVED     | 2026-12-01 | EXPIRED
			EXPIRED      | APPROVED     | 2026-12-02 | APPROVED
			""")
	void isMovedOnByAFileAndNeverBack(DealState before, DealState told, @Nullable LocalDate expiresOn, DealState after) {
		var known = new KnownState(UUID.randomUUID(), told, null, null, expiresOn, null);
		assertThat(known.after(before, TODAY)).isEqualTo(after);
	}

	private static void refused(Runnable step, String sentence) {
		assertThatExceptionOfType(Refused.class).isThrownBy(step::run).withMessageContaining(sentence);
	}

}
