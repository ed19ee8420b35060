package dev.runway.intake.web;

import java.io.IOException;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.api.Paging;
import dev.runway.intake.CsvFile;
import dev.runway.intake.FileHints;
import dev.runway.intake.ImportReport;
import dev.runway.intake.Imports;
import dev.runway.intake.Outcome;
import dev.runway.intake.UnreadableFile;
import dev.runway.programme.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Loading files in a browser: a form, and a page that follows the load to its end. */
@Controller
@RequestMapping("/imports")
class ImportPage {

	private static final int PARTNERS_SHOWN = 20;

	private static final Paging ROWS_SHOWN = new Paging(Paging.MAX_LIMIT, Optional.empty());

	private final Imports imports;

	ImportPage(Imports imports) {
		this.imports = imports;
	}

	@ModelAttribute("dialects")
	Collection<String> dialects() {
		return imports.dialects();
	}

	@ModelAttribute("encodings")
	Collection<String> encodings() {
		return FileHints.encodings();
	}

	@GetMapping
	String form() {
		return "imports/form";
	}

	@PostMapping
	ModelAndView submit(MultipartHttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun,
			@RequestParam(defaultValue = "") String dialect, @RequestParam(defaultValue = "") String defaults,
			@RequestParam(defaultValue = "") String dates, @RequestParam(defaultValue = "") String amounts,
			@RequestParam(defaultValue = "") String encoding, Principal user) {
		try {
			var upload = Upload.of(request.getMultiFileMap(), dryRun, dialect, defaults.lines().toList(),
					FileHints.of(dates, amounts, encoding));
			return new ModelAndView("redirect:/imports/" + imports.submit(upload.files(), upload.options(), user.getName()));
		}
		catch (UnreadableFile failure) {
			return refusal(failure.getMessage() + " Nothing was loaded.");
		}
		catch (Refused refused) {
			return refusal(String.valueOf(refused.getMessage()));
		}
	}

	@GetMapping("/{id}")
	String report(@PathVariable UUID id, Model model) {
		var report = known(id);
		model.addAttribute("report", report);
		model.addAttribute("loading", report.state() == ImportReport.State.LOADING);
		model.addAttribute("loadable", imports.loadable(id));
		model.addAttribute("loadedAs", imports.loadedAs(id).orElse(null));
		model.addAttribute("partners", report.dryRun() ? List.of() : imports.partners(id, PARTNERS_SHOWN));
		var refused = imports.rows(id, List.of(Outcome.REFUSED), ROWS_SHOWN);
		model.addAttribute("refused", refused.items());
		model.addAttribute("moreRefused", refused.hasMore());
		return "imports/report";
	}

	/** Loads what was checked, without the files. */
	@PostMapping("/{id}/load")
	String load(@PathVariable UUID id, Principal user, RedirectAttributes next) {
		known(id);
		try {
			return "redirect:/imports/" + imports.load(id, user.getName());
		}
		catch (Refused refused) {
			next.addFlashAttribute("problem", refused.getMessage());
			return "redirect:/imports";
		}
	}

	/** The refused rows of a file with the reason of each, in the columns of Runway, to be mended and loaded again. */
	@GetMapping(path = "/{id}/refused/{file}", produces = "text/csv;charset=UTF-8")
	void refused(@PathVariable UUID id, @PathVariable String file, HttpServletResponse response) throws IOException {
		known(id);
		var named = Stream.of(CsvFile.values())
			.filter(each -> file.equals("%s.csv".formatted(each.label())))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("refused-" + file).build().toString());
		imports.writeRefused(id, named, response.getOutputStream());
	}

	private ImportReport known(UUID id) {
		return imports.report(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Shown by the handler itself: a page of an exception handler does not know who is signed in. */
	private static ModelAndView refusal(String problem) {
		return new ModelAndView("imports/form", Map.of("problem", problem), HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
