package dev.runway.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the mail of the day says first, and what its subject says of it. */
class DigestTests {

	@Test
	void saysHowManyOfEachAndAboutWhichPartners() {
		assertThat(subject(item(Section.DUE, "Bolt GmbH", 0), item(Section.LATE, "Acme Ltd", 3), item(Section.LATE, "Zeta SpA", 9)))
			.isEqualTo("2 late, 1 due soon: Zeta SpA, Acme Ltd, Bolt GmbH");
		assertThat(subject(item(Section.NEWS, "Acme Ltd", 0), item(Section.ANSWER, "Bolt GmbH", 0)))
			.isEqualTo("1 to answer, 1 more: Bolt GmbH, Acme Ltd");
		assertThat(subject(item(Section.NEWS, "Acme Ltd", 0), item(Section.NEWS, "Bolt GmbH", 0))).isEqualTo("News: Acme Ltd, Bolt GmbH");
	}

	@Test
	void saysWhatThereIsWhereItIsOneThing() {
		var words = new MailTemplates.Words("* Acme Ltd: Certification done is 4 days late\n  Due on", "");
		assertThat(Digest.of(Stream.of(new Item(Section.LATE, "acme", 4, "Acme Ltd", words))).subject())
			.isEqualTo("Acme Ltd: Certification done is 4 days late");
		assertThat(subject(item(Section.LATE, "N".repeat(100), 0))).isEqualTo("N".repeat(78) + "…");
	}

	@Test
	void namesAPartnerOnce() {
		assertThat(subject(item(Section.LATE, "Acme Ltd", 3), item(Section.DUE, "Acme Ltd", 0))).isEqualTo("1 late, 1 due soon: Acme Ltd");
	}

	@Test
	void keepsTheSubjectUnderEightyCharacters() {
		for (var length = 1; length < 120; length++) {
			var name = "N".repeat(length);
			for (var partners = 2; partners < 30; partners++) {
				var items = IntStream.range(0, partners).mapToObj(each -> item(Section.LATE, each + name, 0));
				assertThat(Digest.of(items).subject()).hasSizeLessThan(80).startsWith(partners + " late: ");
			}
		}
		assertThat(subject(item(Section.LATE, "Adriatica Software Sistemi e Servizi", 2), item(Section.LATE, "Rheinwerk Systemhaus", 1),
				item(Section.DUE, "Quantum Iberia", 0))).isEqualTo("2 late, 1 due soon: Adriatica Software Sistemi e Servizi, …");
	}

	@Test
	void putsTheWorstFirst() {
		var late = Digest.of(Stream.of(item(Section.LATE, "B", 1), item(Section.LATE, "A", 1), item(Section.LATE, "C", 14))).shown();

		assertThat(late).singleElement().satisfies(section -> assertThat(section.items()).extracting(Item::name).containsExactly("C", "A", "B"));
	}

	@Test
	void showsAsManyAsAMailCanHoldAndCountsTheOthers() {
		var section = Digest.of(IntStream.range(0, 176).mapToObj(each -> item(Section.LATE, "P" + each, 0))).shown().getFirst();

		assertThat(section.items()).hasSize(25);
		assertThat(section.total()).isEqualTo(176);
		assertThat(section.more()).isEqualTo(151);
	}

	@Test
	void putsWhatHasBeenLateForLongerBehindWhatIsLateAndCountsItAsNoNews() {
		var longer = new Digest.Shown("Also late", 12, List.of(item(Section.LATE, "Old", 60)), "/partners?late=true");
		var digest = Digest.of(Stream.of(item(Section.DUE, "Bolt", 0), item(Section.ANSWER, "Acme", 0))).with(longer);

		assertThat(digest.shown()).extracting(Digest.Shown::title).containsExactly("Needs your answer", "Also late", "Due soon");
		assertThat(digest.subject()).isEqualTo("1 to answer, 1 due soon: Acme, Bolt");
		assertThat(Digest.of(Stream.of()).with(longer).isEmpty()).isTrue();
	}

	@Test
	void tellsOfTheSameMilestoneOnceWithTheWordsOfTheLatestLevel() {
		var reminder = new Item(Section.LATE, "acme certification", 1, "Acme Ltd", new MailTemplates.Words("reminder", ""));
		var overdue = new Item(Section.LATE, "acme certification", 1, "Acme Ltd", new MailTemplates.Words("overdue", ""));

		assertThat(Digest.of(Stream.of(reminder, overdue)).sections().get(Section.LATE)).isEqualTo(List.of(overdue));
	}

	private static String subject(Item... items) {
		return Digest.of(Stream.of(items)).subject();
	}

	private static Item item(Section section, String name, int rank) {
		return new Item(section, section + name, rank, name, new MailTemplates.Words(name, name));
	}

}
