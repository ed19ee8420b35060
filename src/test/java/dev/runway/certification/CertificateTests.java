package dev.runway.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On which days a certificate counts, and what is said of the others. */
class CertificateTests {

	private static final LocalDate ISSUED = LocalDate.of(2026, 3, 2), END = LocalDate.of(2026, 9, 30);

	@Test
	void stopsCountingAfterTheDayOfItsRetirementAsIfItHadExpired() {
		var retired = certificate(null, term(null, END, "Basics II"));
		var expired = certificate(END, CountingTerm.OPEN);

		for (var each : new Certificate[] { retired, expired }) {
			assertThat(each.countsOn(END)).isTrue();
			assertThat(each.countsOn(END.plusDays(1))).isFalse();
			assertThat(each.lastDay()).contains(END);
			assertThat(each.endsOn()).contains(END.plusDays(1));
			assertThat(each.ranOut(END)).isFalse();
			assertThat(each.ranOut(END.plusDays(1))).isTrue();
		}
		assertThat(retired.end()).isEqualTo("is retired on 2026-09-30, replaced by 'Basics II'");
		assertThat(retired.whyNotOn(END.plusDays(1))).contains("retired on 2026-09-30, replaced by 'Basics II'");
		assertThat(expired.end()).isEqualTo("expires on 2026-09-30");
		assertThat(expired.whyNotOn(END.plusDays(1))).contains("expired on 2026-09-30");
		assertThat(expired.whyNotOn(END)).isEmpty();
	}

	@Test
	void endsByWhatComesFirst() {
		assertThat(certificate(END, term(null, END.minusDays(5), null)).whyNotOn(END.plusDays(9))).contains("retired on 2026-09-25");
		assertThat(certificate(END.minusDays(5), term(null, END, null)).whyNotOn(END.plusDays(9))).contains("expired on 2026-09-25");
		assertThat(certificate(END, term(null, END, "Basics II")).end()).isEqualTo("expires on 2026-09-30");
		assertThat(certificate(END, term(null, END, null)).withdrawn(END.minusDays(9), "Cheated").whyNotOn(END)).contains("withdrawn on 2026-09-21");
	}

	@Test
	void countsFromTheDayOfTheListOrFromItsOwnWhicheverIsLater() {
		var later = certificate(null, term(ISSUED.plusDays(10), null, null));

		assertThat(later.countsOn(ISSUED.plusDays(9))).isFalse();
		assertThat(later.whyNotOn(ISSUED)).contains("does not count before 2026-03-12");
		assertThat(later.countsOn(ISSUED.plusDays(10))).isTrue();
		assertThat(certificate(null, term(ISSUED.minusDays(10), null, null)).beginsOn()).isEqualTo(ISSUED);
	}

	@Test
	void countsNeverWhereTheListDoesNotHoldItOrHasRetiredItBefore() {
		var unlisted = certificate(END, CountingTerm.UNLISTED);
		var late = certificate(END, term(null, ISSUED.minusDays(1), null));

		for (var each : new Certificate[] { unlisted, late }) {
			assertThat(each.countsOn(ISSUED)).isFalse();
			assertThat(each.countsOn(END)).isFalse();
			assertThat(each.ranOut(END.plusDays(1))).isFalse();
			assertThat(each.withheldOn(END)).isTrue();
			assertThat(each.withheldOn(END.plusDays(1))).isFalse();
		}
		assertThat(unlisted.whyNotOn(END)).contains("does not count: it is not in the programme's list");
		assertThat(unlisted.whyNotOn(END.plusDays(1))).contains("expired on 2026-09-30");
		assertThat(late.whyNotOn(END)).contains("retired on 2026-03-01");
	}

	private static CountingTerm term(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String replacedBy) {
		return new CountingTerm(true, from, until, replacedBy);
	}

	private static Certificate certificate(@Nullable LocalDate expiresOn, CountingTerm term) {
		return new Certificate(UUID.randomUUID(), UUID.randomUUID(), "Ann Lee", null, Role.SALES, "Basics", ISSUED, expiresOn, null, null, null, null, term);
	}

}
