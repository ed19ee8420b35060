package dev.runway.metrics.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.runway.metrics.Answer;
import dev.runway.metrics.Definition;
import dev.runway.metrics.Metrics;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the figures of the programme as JSON, and each as a table for a spreadsheet. */
@RestController
@RequestMapping("/api/v1/metrics")
class MetricController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final Metrics metrics;

	MetricController(Metrics metrics) {
		this.metrics = metrics;
	}

	@GetMapping
	Map<String, List<Definition>> list() {
		return Map.of("items", metrics.definitions());
	}

	@GetMapping(path = "/{name:[^.]+}", produces = MediaType.APPLICATION_JSON_VALUE)
	Answer figures(@PathVariable String name, @RequestParam MultiValueMap<String, String> filters) {
		return metrics.answer(name, Filters.selection(filters));
	}

	@GetMapping(path = "/{name:[^.]+}", produces = "text/csv")
	ResponseEntity<String> table(@PathVariable String name, @RequestParam MultiValueMap<String, String> filters) {
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name))
			.body(CsvTable.of(metrics.answer(name, Filters.selection(filters))));
	}

	@GetMapping(path = "/{name:[^.]+}.csv")
	ResponseEntity<String> file(@PathVariable String name, @RequestParam MultiValueMap<String, String> filters) {
		return table(name, filters);
	}

}
