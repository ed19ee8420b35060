package dev.runway.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Which certificates count for which role. */
class CountedListTests {

	private static final LocalDate JUNE = LocalDate.of(2026, 6, 1), DECEMBER = LocalDate.of(2026, 12, 31);

	private static final CountedList LIST = CountedList.of(List.of(new CountedCertificate("Sales Basics", Role.SALES, null, DECEMBER, "Sales Basics II"),
			new CountedCertificate("Sales Basics II", Role.SALES, JUNE, null, null), new CountedCertificate("SX-200", Role.SE, null, null, null)));

	@Test
	void countsEveryCertificateWhileItIsEmpty() {
		assertThat(CountedList.EMPTY.termOf(Role.SALES, "Whatever")).isEqualTo(CountingTerm.OPEN);
		assertThat(CountingTerm.OPEN.remark("Whatever", Role.SALES, JUNE)).isEmpty();
	}

	@Test
	void countsACertificateForItsRoleAlone() {
		assertThat(LIST.termOf(Role.SE, "SX-200").listed()).isTrue();
		assertThat(LIST.termOf(Role.SALES, "SX-200")).isEqualTo(CountingTerm.UNLISTED);
		assertThat(LIST.termOf(Role.SE, "SX-201")).isEqualTo(CountingTerm.UNLISTED);
	}

	@Test
	void takesANameInAnyCaseAndWithAnyWhiteSpace() {
		assertThat(LIST.termOf(Role.SALES, " sales  BASICS\t")).isEqualTo(new CountingTerm(true, null, DECEMBER, "Sales Basics II"));
	}

	@Test
	void isTheSameListInAnyOrder() {
		assertThat(CountedList.of(List.copyOf(LIST.certificates()).reversed())).isEqualTo(LIST).isNotEqualTo(CountedList.EMPTY);
	}

	@Test
	void saysWhatIsToBeKnownOfACertificate() {
		assertThat(remark(Role.SE, "Sales Basics", JUNE))
			.isEqualTo("'Sales Basics' is not among the certificates that count for SE: it is kept and shown, and does not count.");
		assertThat(remark(Role.SALES, "Sales Basics", JUNE))
			.isEqualTo("'Sales Basics' counts for sales reps until 2026-12-31 and is replaced by 'Sales Basics II' then.");
		assertThat(remark(Role.SALES, "Sales Basics II", JUNE.minusDays(1))).isEqualTo("'Sales Basics II' counts for sales reps from 2026-06-01 on.");
		assertThat(remark(Role.SALES, "Sales Basics II", JUNE)).isEmpty();
		assertThat(remark(Role.SE, "SX-200", JUNE)).isEmpty();
	}

	private static String remark(Role role, String certificate, LocalDate issuedOn) {
		return LIST.termOf(role, certificate).remark(certificate, role, issuedOn).orElse("");
	}

}
