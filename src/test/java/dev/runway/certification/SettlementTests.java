package dev.runway.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.certification.SellingRight.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What follows from certificates and days, however late somebody looks. */
class SettlementTests {

	private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

	private static final Requirement ONE_EACH = new Requirement(1, 1);

	private static final UUID ANN = UUID.randomUUID(), CLEO = UUID.randomUUID();

	@Test
	void grantsFromTheDayOfTheLastCertificateThatWasNeeded() {
		var settlement = settle(gate(false), null, 60, certificate(ANN, Role.SALES, 10, null), certificate(CLEO, Role.SE, 30, null));

		assertThat(settlement.met()).isTrue();
		assertThat(changes(settlement)).containsExactly("GRANTED on day 30");
		assertThat(settlement.changes().getFirst().reason()).isEqualTo("1 of 1 sales rep, 1 of 1 SE are certified");
	}

	@Test
	void suspendsOnTheDayAfterTheLastValidDayHoweverLateItIsNoticed() {
		var certificates = new Certificate[] { certificate(ANN, Role.SALES, 10, 40), certificate(CLEO, Role.SE, 10, null) };

		assertThat(changes(settle(gate(true), granted(10), 40, certificates))).isEmpty();
		assertThat(settle(gate(true), granted(10), 40, certificates).holdsUntil()).isEqualTo(SIGNED.plusDays(40));
		assertThat(changes(settle(gate(true), granted(10), 41, certificates))).containsExactly("SUSPENDED on day 41");
		assertThat(changes(settle(gate(true), granted(10), 90, certificates))).containsExactly("SUSPENDED on day 41");
		assertThat(settle(gate(true), granted(10), 90, certificates).holdsUntil()).isNull();
	}

	@Test
	void comesToNothingWhenItIsDoneAgain() {
		var certificates = new Certificate[] { certificate(ANN, Role.SALES, 10, 40), certificate(CLEO, Role.SE, 10, null) };

		assertThat(changes(settle(gate(false), right(State.SUSPENDED, 41), 90, certificates))).isEmpty();
		assertThat(changes(settle(gate(true), granted(10), 30, certificates))).isEmpty();
	}

	@Test
	void grantsAgainNotBeforeTheRightsWereSuspended() {
		var expired = certificate(ANN, Role.SALES, 10, 40);
		var cleo = certificate(CLEO, Role.SE, 10, null);

		assertThat(changes(settle(gate(false), right(State.SUSPENDED, 41), 90, expired, cleo, certificate(ANN, Role.SALES, 60, null))))
			.containsExactly("GRANTED on day 60");
		assertThat(changes(settle(gate(false), right(State.SUSPENDED, 41), 90, expired, cleo, certificate(ANN, Role.SALES, 35, null))))
			.containsExactly("GRANTED on day 41");
	}

	@Test
	void tellsAHistoryThatIsLoadedLateAsItWas() {
		var settlement = settle(gate(false), null, 200, certificate(ANN, Role.SALES, 10, 40), certificate(ANN, Role.SALES, 60, 99),
				certificate(CLEO, Role.SE, -100, null));

		assertThat(changes(settlement)).containsExactly("GRANTED on day 10", "SUSPENDED on day 41", "GRANTED on day 60",
				"SUSPENDED on day 100");
		assertThat(settlement.met()).isFalse();
		assertThat(settlement.metOn()).isEqualTo(SIGNED.plusDays(10));
	}

	@Test
	void leavesRightsThatSomebodyReportedUntilTheCountHasBeenMetOnce() {
		var ann = certificate(ANN, Role.SALES, 10, 40);

		assertThat(changes(settle(gate(false), granted(5), 90, ann))).isEmpty();
		assertThat(changes(settle(gate(true), granted(5), 90, ann, certificate(CLEO, Role.SE, 10, null))))
			.containsExactly("SUSPENDED on day 41");
	}

	@Test
	void suspendsOnTheDayOfAChangeThatTheCertificatesDoNotTell() {
		var moved = certificate(ANN, Role.SE, 10, null);

		assertThat(changes(Settlement.of(gate(true), List.of(moved, certificate(CLEO, Role.SE, 10, null)), granted(10),
				SIGNED.plusDays(70), SIGNED.plusDays(70), Instant.EPOCH, "ops")))
			.containsExactly("SUSPENDED on day 70");
	}

	@Test
	void settlesNothingOfAnEndedPartnershipOrBeforeTheRunwayHasStarted() {
		var certificates = new Certificate[] { certificate(ANN, Role.SALES, 10, 95), certificate(CLEO, Role.SE, 10, null) };
		var ended = new Gates.Row(UUID.randomUUID(), ONE_EACH, SIGNED, SIGNED.plusDays(50), false, null, null, null);
		var unknown = new Gates.Row(UUID.randomUUID(), null, null, null, false, null, null, null);

		assertThat(List.of(settle(ended, null, 90, certificates), settle(unknown, null, 90, certificates)))
			.allSatisfy(settlement -> assertThat(settlement).isEqualTo(new Settlement(false, null, List.of(), null)));
	}

	@Test
	void takesNothingForDaysBeforeTheListOfCertificatesChanged() {
		var retired = certificate(ANN, Role.SALES, 10, null, new CountingTerm(true, null, SIGNED.plusDays(40), "Basics II"));
		var settlement = settle(recounted(true, 60), granted(10), 62, retired, certificate(CLEO, Role.SE, 10, null));

		assertThat(changes(settlement)).containsExactly("SUSPENDED on day 60");
		assertThat(settlement.changes().getFirst().reason())
			.isEqualTo("0 of 1 sales rep, 1 of 1 SE are certified, since the programme's list of certificates changed");
	}

	@Test
	void suspendsOnTheDayOfTheChangeWhereACertificateIsNotInTheListAnyMore() {
		var unlisted = certificate(ANN, Role.SALES, 10, null, CountingTerm.UNLISTED);

		assertThat(changes(settle(recounted(true, 60), granted(10), 60, unlisted, certificate(CLEO, Role.SE, 10, null))))
			.containsExactly("SUSPENDED on day 60");
	}

	@Test
	void givesNothingForDaysBeforeTheListOfCertificatesChanged() {
		var certificates = new Certificate[] { certificate(ANN, Role.SALES, 10, null), certificate(CLEO, Role.SE, 10, null) };

		assertThat(changes(settle(recounted(false, 60), right(State.SUSPENDED, 41), 61, certificates))).containsExactly("GRANTED on day 60");
		assertThat(changes(settle(recounted(false, 60), null, 61, certificates))).containsExactly("GRANTED on day 60");
	}

	@Test
	void suspendsARetiredCertificateOnTheDayAfterItsLastOneAsIfItHadExpired() {
		var retires = certificate(ANN, Role.SALES, 10, 90, new CountingTerm(true, null, SIGNED.plusDays(40), null));
		var cleo = certificate(CLEO, Role.SE, 10, null);

		assertThat(settle(gate(true), granted(10), 40, retires, cleo).holdsUntil()).isEqualTo(SIGNED.plusDays(40));
		assertThat(changes(settle(gate(true), granted(10), 70, retires, cleo))).containsExactly("SUSPENDED on day 41");
	}

	@Test
	void grantsOnTheDayOnWhichACertificateBeginsToCount() {
		var begins = certificate(ANN, Role.SALES, 10, null, new CountingTerm(true, SIGNED.plusDays(50), null, null));
		var cleo = certificate(CLEO, Role.SE, 10, null);

		assertThat(settle(gate(false), null, 30, begins, cleo).holdsUntil()).isEqualTo(SIGNED.plusDays(49));
		assertThat(changes(settle(gate(false), null, 49, begins, cleo))).isEmpty();
		assertThat(changes(settle(gate(false), null, 55, begins, cleo))).containsExactly("GRANTED on day 50");
	}

	@Test
	void begetsNoRightsFromBeforeANewSignature() {
		var settlement = settle(gate(false), right(State.WITHDRAWN, -20), 10, certificate(ANN, Role.SALES, -90, null),
				certificate(CLEO, Role.SE, -90, null));

		assertThat(changes(settlement)).containsExactly("GRANTED on day 0");
	}

	private static Gates.Row gate(boolean met) {
		return new Gates.Row(UUID.randomUUID(), ONE_EACH, SIGNED, null, met, null, null, null);
	}

	private static Gates.Row recounted(boolean met, int day) {
		return new Gates.Row(UUID.randomUUID(), ONE_EACH, SIGNED, null, met, null, SIGNED.plusDays(day), null);
	}

	private static SellingRight granted(int day) {
		return right(State.GRANTED, day);
	}

	private static SellingRight right(State state, int day) {
		return new SellingRight(state, SIGNED.plusDays(day), "As before", Instant.EPOCH, "test");
	}

	private static Settlement settle(Gates.Row gate, @Nullable SellingRight last, int day, Certificate... certificates) {
		var today = SIGNED.plusDays(day);
		return Settlement.of(gate, List.of(certificates), last, today, today, Instant.EPOCH, "test");
	}

	private static List<String> changes(Settlement settlement) {
		return settlement.changes()
			.stream()
			.map(each -> "%s on day %d".formatted(each.state(), each.effectiveOn().toEpochDay() - SIGNED.toEpochDay()))
			.toList();
	}

	private static Certificate certificate(UUID rep, Role role, int day, @Nullable Integer lastDay) {
		return certificate(rep, role, day, lastDay, CountingTerm.OPEN);
	}

	private static Certificate certificate(UUID rep, Role role, int day, @Nullable Integer lastDay, CountingTerm term) {
		return new Certificate(UUID.randomUUID(), rep, "Rep", null, role, "Basics", SIGNED.plusDays(day),
				lastDay == null ? null : SIGNED.plusDays(lastDay), null, null, null, null, term);
	}

}
