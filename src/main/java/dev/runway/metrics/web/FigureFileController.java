package dev.runway.metrics.web;

import java.io.IOException;

import dev.runway.metrics.Answer;
import dev.runway.metrics.Selection;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same files for people who are signed in to the pages, whatever their browser would rather have. */
@RestController
@RequestMapping("/figures")
class FigureFileController {

	private final MetricController metrics;

	FigureFileController(MetricController metrics) {
		this.metrics = metrics;
	}

	/** One metric as the API answers it. */
	@GetMapping("/{name}.json")
	ResponseEntity<Answer> json(@PathVariable String name, Selection selection) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(metrics.readMetric(name, selection));
	}

	/** Its table. */
	@GetMapping("/{name}.csv")
	void csv(@PathVariable String name, Selection selection, HttpServletResponse response) throws IOException {
		metrics.readMetricTable(name, selection, response);
	}

}
