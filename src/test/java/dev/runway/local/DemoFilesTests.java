package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTests {

	@Test
	void movesDaysAndMomentsAndNothingElse() {
		assertThat(DemoFiles.moved("C-1,2026-04-01,Contract CTR-2026-0322\nC-1,2026-05-18T09:34:00-05:00,,prm", 10))
			.isEqualTo("C-1,2026-06-10,Contract CTR-2026-0322\nC-1,2026-07-27T09:34:00-05:00,,prm");
	}

	/** The week in which the deal is decided, and the one in which it is won. */
	@Test
	void knowsOfADealOnEachDayWhatHadHappenedByThen(@TempDir Path folder) throws IOException {
		var examples = Files.createDirectories(folder.resolve("examples"));
		Files.writeString(examples.resolve("partners.csv"), "external_id,signed_on\nC-1,2026-09-01\n");
		Files.writeString(examples.resolve("milestones.csv"), "partner_external_id,occurred_at\nC-1,2026-09-10\n");
		Files.writeString(examples.resolve("certifications.csv"), "partner_external_id,issued_on\nC-1,2026-09-20\n");
		Files.writeString(examples.resolve("deals.csv"), """
				external_id,state,stage,submitted_at,decided_at,won_at,lost_reason
				D-1,won,Closed won,2026-10-01,2026-10-08,2026-11-02,
				""");
		var files = new DemoFiles(examples, folder);
		files.moveTo(LocalDate.parse("2026-11-30"));

		assertThat(files.news(LocalDate.MIN, LocalDate.parse("2026-09-07")).keySet()).isEmpty();
		assertThat(files.news(LocalDate.MIN, LocalDate.parse("2026-09-18")).keySet()).containsExactly("partners", "milestones");
		assertThat(deal(files, "2026-10-01", "2026-10-08")).isEqualTo("D-1,submitted,Qualification,2026-10-08,,,");
		assertThat(deal(files, "2026-10-08", "2026-10-15")).isEqualTo("D-1,approved,Negotiation,2026-10-08,2026-10-15,,");
		assertThat(files.news(LocalDate.parse("2026-10-15"), LocalDate.parse("2026-11-08"))).isEmpty();
		assertThat(deal(files, "2026-11-08", "2026-11-09")).isEqualTo("D-1,won,Closed won,2026-10-08,2026-10-15,2026-11-09,");
	}

	private static String deal(DemoFiles files, String after, String until) throws IOException {
		return Files.readAllLines(files.news(LocalDate.parse(after), LocalDate.parse(until)).get("deals")).getLast();
	}

}
