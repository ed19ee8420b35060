package dev.runway.metrics.web;

import java.io.IOException;
import java.util.List;

import dev.runway.metrics.Answer;
import dev.runway.metrics.Definition;
import dev.runway.metrics.Metrics;
import dev.runway.metrics.Selection;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the figures of the programme as JSON, and each as a table for a spreadsheet. */
@RestController
@RequestMapping("/api/v1/metrics")
class MetricController {

	private static final String CSV = "text/csv;charset=UTF-8";

	private final Metrics metrics;

	MetricController(Metrics metrics) {
		this.metrics = metrics;
	}

	/** The metrics, each with how it is computed. */
	@GetMapping
	MetricList listMetrics() {
		return new MetricList(metrics.definitions());
	}

	/** One metric of the partners that the filters leave, as of today. */
	@GetMapping("/{name}")
	Answer readMetric(@PathVariable String name, Selection selection) {
		return metrics.answer(name, selection);
	}

	/** The table of one metric as a file for spreadsheets. */
	@GetMapping(path = "/{name}.csv", produces = CSV)
	void readMetricTable(@PathVariable String name, Selection selection, HttpServletResponse response) throws IOException {
		var answer = metrics.answer(name, selection);
		response.setContentType(CSV);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("runway-%s.csv".formatted(name)).build().toString());
		CsvTable.write(answer.figures(), response.getOutputStream());
	}

	/** All metrics that there are. */
	record MetricList(List<Definition> items) {
	}

}
