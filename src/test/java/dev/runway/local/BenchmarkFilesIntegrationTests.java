package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import dev.runway.intake.CsvFile;
import dev.runway.intake.ImportReport.FileReport;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the benchmark measures is work that is done: no row of it is refused. */
@RunwayTest
class BenchmarkFilesIntegrationTests {

	@Autowired
	Programme programme;

	@Test
	void areLoadedToTheLastRow() {
		var files = BenchmarkFiles.of(25, programme.today().minusMonths(1).toString().substring(0, 7));
		programme.load(Map.of(CsvFile.OWNERS, Programme.OWNERS));

		loads(CsvFile.PARTNERS, files.partners(Programme.OWNER), 25);
		loads(CsvFile.MILESTONES, files.milestones(), 125);
		loads(CsvFile.CERTIFICATIONS, files.certifications(), 125);
		loads(CsvFile.DEALS, files.deals(), 125);
	}

	private void loads(CsvFile file, List<String> lines, long rows) {
		var report = programme.load(Map.of(file, String.join("\n", lines)));
		assertThat(programme.refusedRows(report)).isEmpty();
		assertThat(report.files()).extracting(FileReport::imported).containsExactly(rows);
	}

}
