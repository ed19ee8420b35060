package dev.runway.intake.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

import dev.runway.intake.CsvFile;
import dev.runway.intake.Exports;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Gives the facts away as CSV files, row by row as they are read; an answer that breaks off is no whole file. */
@RestController
@RequestMapping("/api/v1/exports")
class ExportController {

	private static final String CSV = "text/csv;charset=UTF-8";

	private final Exports exports;

	ExportController(Exports exports) {
		this.exports = exports;
	}

	/** All that is known as a file in the form in which it is loaded. */
	@GetMapping(path = "/{file}.csv", produces = CSV)
	void exportFile(@PathVariable String file, HttpServletResponse response) throws IOException {
		var asked = Arrays.stream(CsvFile.values())
			.filter(each -> each.label().equals(file))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no export %s.csv; there are %s."
				.formatted(file, Arrays.stream(CsvFile.values()).map(each -> each.label() + ".csv").collect(Collectors.joining(", ")))));
		response.setContentType(CSV);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("runway-%s.csv".formatted(file)).build().toString());
		exports.write(asked, response.getOutputStream());
	}

}
