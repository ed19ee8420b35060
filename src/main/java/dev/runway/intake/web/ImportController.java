package dev.runway.intake.web;

import java.net.URI;
import java.security.Principal;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;

import dev.runway.intake.CsvFile;
import dev.runway.intake.ImportReport;
import dev.runway.intake.Imports;
import dev.runway.intake.Outcome;
import dev.runway.intake.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Takes CSV files of owners, partners and milestones, and answers how far their load has come. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

	private static final int PAGE = 1000;

	private final Imports imports;

	ImportController(Imports imports) {
		this.imports = imports;
	}

	/** Answers 202 once the files are staged whole; 422 with the reason when one of them cannot be read to its end. */
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<ImportReport> submit(@RequestPart(required = false) @Nullable MultipartFile owners,
			@RequestPart(required = false) @Nullable MultipartFile partners,
			@RequestPart(required = false) @Nullable MultipartFile milestones, Principal user) {
		var files = new EnumMap<CsvFile, MultipartFile>(CsvFile.class);
		put(files, CsvFile.OWNERS, owners);
		put(files, CsvFile.PARTNERS, partners);
		put(files, CsvFile.MILESTONES, milestones);
		if (files.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"Send at least one of the parts owners, partners and milestones, each a CSV file.");
		}
		var id = imports.submit(files, user.getName());
		return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + id)).body(report(id));
	}

	@GetMapping("/{id}")
	ImportReport report(@PathVariable UUID id) {
		return imports.report(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no import %s.".formatted(id)));
	}

	/** The rows of one outcome, at most 1,000 at a time; go on with the file and line of the last one. */
	@GetMapping("/{id}/rows")
	List<ImportReport.RowReport> rows(@PathVariable UUID id, @RequestParam(defaultValue = "REFUSED") Outcome outcome,
			@RequestParam(defaultValue = "") String afterFile, @RequestParam(defaultValue = "0") long afterLine) {
		report(id);
		return imports.rows(id, outcome, afterFile.toUpperCase(), afterLine, PAGE);
	}

	@ExceptionHandler
	ProblemDetail handle(UnreadableFile failure) {
		var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, failure.getMessage());
		problem.setTitle("The file cannot be read; nothing was loaded");
		return problem;
	}

	private static void put(EnumMap<CsvFile, MultipartFile> files, CsvFile file, @Nullable MultipartFile part) {
		if (part != null) {
			files.put(file, part);
		}
	}

}
