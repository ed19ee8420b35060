package dev.runway.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of reps that somebody typed, and which of them are the same person. */
class GivenRepsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	@Test
	void leavesOutRowsThatNobodyFilledIn() {
		var reps = new GivenReps(Arrays.asList(null, new GivenRep(" ", null, "SALES", "", null, null, null)));

		assertThat(reps.isEmpty()).isTrue();
		assertThat(reps.problems(TODAY)).isEmpty();
		assertThat(new GivenReps(null).certified(TODAY)).isEmpty();
	}

	@Test
	void takesARepInOrder() {
		var reps = of(new GivenRep(" Ann Lee ", "ann@example.com", "se", "Basics", TODAY, TODAY.plusYears(1), null));

		assertThat(reps.problems(TODAY)).isEmpty();
		assertThat(reps.certified(TODAY)).containsExactly(
				new CertifiedRep("Ann Lee", "ann@example.com", Role.SE, "Basics", TODAY, TODAY.plusYears(1)));
	}

	@Test
	void namesEachFieldThatIsMissingOrWrong() {
		assertThat(of(new GivenRep(null, null, null, null, TODAY, null, null)).problems(TODAY)).containsExactly(
				"Give the name or the mail address of every rep.", "Say whether a rep is certified as SALES or as SE.",
				"Name the certificate of a rep.");
		assertThat(of(new GivenRep("Ann", "ann at example", "BOSS", "Basics", null, null, null)).problems(TODAY)).containsExactly(
				"'ann at example' is not a mail address of Ann.", "Say whether Ann is certified as SALES or as SE.",
				"Give the day on which the certificate of Ann was issued.");
		assertThat(of(rep("Ann", null, "SE", TODAY.plusDays(1), null)).problems(TODAY))
			.containsExactly("The certificate of Ann is issued on 2026-11-03, in the future; today is 2026-11-02.");
		assertThat(of(rep("Ann", null, "SE", TODAY, TODAY.minusDays(1))).problems(TODAY))
			.containsExactly("The certificate of Ann expires on 2026-11-01, before it was issued on 2026-11-02.");
		assertThat(of(rep("x".repeat(201), null, "SE", TODAY, null)).problems(TODAY)).hasSize(1);
	}

	@Test
	void keepsTheRowsInWhichNothingIsWrong() {
		var reps = of(rep("Ann", null, "SE", TODAY, null), rep("Bob", null, "BOSS", TODAY, null));

		assertThat(reps.problems(TODAY)).hasSize(1);
		assertThat(reps.certified(TODAY)).extracting(CertifiedRep::name).containsExactly("Ann");
	}

	@Test
	void countsNobodyForTwoRoles() {
		var reps = of(rep("Ann", null, "SE", TODAY, null), rep("ann ", null, "SALES", TODAY, null));

		assertThat(reps.problems(TODAY)).first().asString().contains("Ann stands there as SALES and as SE");
		assertThat(reps.certified(TODAY)).isEmpty();
	}

	@Test
	void knowsARepByTheMailAddressAndWithoutOneByTheName() {
		var ann = new Rep(UUID.randomUUID(), "Ann Lee", "ann@example.com", Role.SALES, null, null, 0);
		var bob = new Rep(UUID.randomUUID(), "Bob Kay", null, Role.SALES, null, null, 0);
		var roster = new Roster(UUID.randomUUID(), List.of(ann, bob), List.of(), CountedList.EMPTY);

		assertThat(roster.find("A. Lee", "ANN@example.com")).contains(ann);
		assertThat(roster.find("ann  lee", null)).contains(ann);
		assertThat(roster.find(null, "ann@example.com")).contains(ann);
		assertThat(roster.find("Bob Kay", "bob@example.com")).contains(bob);
		assertThat(roster.find("Ann Lee", "other@example.com")).isEmpty();
	}

	private static GivenRep rep(String name, @Nullable String email, String role, LocalDate issuedOn,
			@Nullable LocalDate expiresOn) {
		return new GivenRep(name, email, role, "Basics", issuedOn, expiresOn, null);
	}

	private static GivenReps of(GivenRep... reps) {
		return new GivenReps(List.of(reps));
	}

}
