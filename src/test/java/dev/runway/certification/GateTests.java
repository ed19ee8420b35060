package dev.runway.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How many certified reps are enough, and on which day they were. */
class GateTests {

	private static final LocalDate SIGNED = LocalDate.of(2026, 11, 2);

	private static final LocalDate TODAY = SIGNED.plusDays(60);

	private static final UUID ANN = UUID.randomUUID(), BOB = UUID.randomUUID(), CLEO = UUID.randomUUID();

	@Test
	void saysInWordsHowManyOfEachRoleAreCertified() {
		var standing = standing(certificate(ANN, Role.SALES, 10));

		assertThat(standing.words()).isEqualTo("1 of 2 sales reps, 0 of 1 SE are certified");
		assertThat(standing.met()).isFalse();
		assertThat(standing.metOn()).isNull();
	}

	@Test
	void isMetOnTheDayOfTheLastCertificateThatWasNeeded() {
		var standing = standing(certificate(ANN, Role.SALES, 10), certificate(CLEO, Role.SE, 30),
				certificate(BOB, Role.SALES, 20), certificate(UUID.randomUUID(), Role.SALES, 40));

		assertThat(standing.met()).isTrue();
		assertThat(standing.metOn()).isEqualTo(SIGNED.plusDays(30));
	}

	@Test
	void countsARepWithTwoCertificatesOnce() {
		assertThat(standing(certificate(ANN, Role.SALES, 10), certificate(ANN, Role.SALES, 20)).salesReps()).isEqualTo(1);
	}

	@Test
	void countsCertificatesFromBeforeTheSignatureFromItsDayOn() {
		var standing = standing(certificate(ANN, Role.SALES, -10), certificate(BOB, Role.SALES, -9),
				certificate(CLEO, Role.SE, -400));

		assertThat(standing.metOn()).isEqualTo(SIGNED);
	}

	@Test
	void countsACertificateThroughTheDayOnWhichItExpiresAndUntilItIsWithdrawn() {
		var expires = certificate(ANN, Role.SALES, 10, SIGNED.plusDays(20), null);
		var withdrawn = certificate(ANN, Role.SALES, 10, null, SIGNED.plusDays(20));

		assertThat(expires.countsOn(SIGNED.plusDays(9))).isFalse();
		assertThat(expires.countsOn(SIGNED.plusDays(20))).isTrue();
		assertThat(expires.countsOn(SIGNED.plusDays(21))).isFalse();
		assertThat(withdrawn.countsOn(SIGNED.plusDays(19))).isTrue();
		assertThat(withdrawn.countsOn(SIGNED.plusDays(20))).isFalse();
	}

	@Test
	void keepsTheFirstDayAlsoWhenACertificateIsWithdrawnLater() {
		var standing = standing(certificate(ANN, Role.SALES, 10), certificate(BOB, Role.SALES, 20),
				certificate(CLEO, Role.SE, 30, null, SIGNED.plusDays(50)));

		assertThat(standing.met()).isFalse();
		assertThat(standing.metOn()).isEqualTo(SIGNED.plusDays(30));
	}

	@Test
	void isOpenWhereTheProgrammeAsksForNobody() {
		assertThat(new Gate(new Requirement(0, 0), List.of()).standing(SIGNED, TODAY).metOn()).isEqualTo(SIGNED);
	}

	private static Standing standing(Certificate... certificates) {
		return new Gate(new Requirement(2, 1), List.of(certificates)).standing(SIGNED, TODAY);
	}

	private static Certificate certificate(UUID rep, Role role, int day) {
		return certificate(rep, role, day, null, null);
	}

	private static Certificate certificate(UUID rep, Role role, int day, @Nullable LocalDate expiresOn,
			@Nullable LocalDate withdrawnOn) {
		return new Certificate(UUID.randomUUID(), rep, "Rep", null, role, "Basics", SIGNED.plusDays(day), expiresOn,
				withdrawnOn, null, null, null, CountingTerm.OPEN);
	}

}
