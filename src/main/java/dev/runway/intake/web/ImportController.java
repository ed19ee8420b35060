package dev.runway.intake.web;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.api.Answers;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.api.Uploads;
import dev.runway.intake.CsvFile;
import dev.runway.intake.FileHints;
import dev.runway.intake.ImportReport;
import dev.runway.intake.Imports;
import dev.runway.intake.Outcome;
import dev.runway.intake.UnreadableFile;
import dev.runway.intake.WorkbookFiles;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/** Takes files, and answers how far their load has come. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

	private final Imports imports;

	ImportController(Imports imports) {
		this.imports = imports;
	}

	/**
	 * Loads files. Answers 202 once the files are staged whole; 422 with the reason when one of them cannot be read to its end. What a
	 * column holds where the files give it no value may be given as {@code default=column=value}, as often as it takes.
	 *
	 * @param dryRun whether Runway only says what would become of each row
	 * @param dialect in which the files are written; without it Runway looks which one fits
	 * @param dates in which order day and month stand before the year where a file does not show it: dmy or mdy
	 * @param amounts what stands before decimal digits where a file does not show it: comma or point
	 * @param encoding in which code page files are that are not Unicode, such as windows-1252
	 */
	@PostMapping
	@Answers(value = 202, headers = "Location")
	@Uploads(value = CsvFile.class, files = WorkbookFiles.PART, texts = "default")
	ResponseEntity<ImportReport> submitImport(HttpServletRequest request,
			@RequestParam(defaultValue = "false") boolean dryRun, @RequestParam(required = false) @Nullable String dialect,
			@RequestParam(required = false) @Nullable String dates, @RequestParam(required = false) @Nullable String amounts,
			@RequestParam(required = false) @Nullable String encoding, Principal user) {
		if (!(request instanceof MultipartHttpServletRequest form)) {
			throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"Send multipart/form-data with a part for each file, such as partners.");
		}
		var defaults = Optional.ofNullable(form.getParameterValues("default")).map(List::of).orElse(List.of());
		var upload = Upload.of(form.getMultiFileMap(), dryRun, dialect, defaults, FileHints.of(dates, amounts, encoding));
		var id = imports.submit(upload.files(), upload.options(), user.getName());
		return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + id)).body(readImport(id));
	}

	/** How far a load has come. */
	@GetMapping("/{id}")
	ImportReport readImport(@PathVariable UUID id) {
		return imports.report(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no import %s.".formatted(id)));
	}

	/** A page of the rows of some outcomes, in the order of file and line. */
	@GetMapping("/{id}/rows")
	Page<ImportReport.RowReport> listImportRows(@PathVariable UUID id, @RequestParam(defaultValue = "REFUSED") List<Outcome> outcome,
			Paging paging) {
		readImport(id);
		return imports.rows(id, outcome, paging);
	}

	@ExceptionHandler
	ProblemDetail handle(UnreadableFile failure) {
		var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, failure.getMessage());
		problem.setTitle("The file cannot be read; nothing was loaded");
		return problem;
	}

}
