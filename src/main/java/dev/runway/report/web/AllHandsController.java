package dev.runway.report.web;

import java.time.DateTimeException;
import java.time.YearMonth;

import dev.runway.metrics.Selection;
import dev.runway.report.AllHandsReports;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page for the all-hands: of any month, as of its last day. */
@Controller
class AllHandsController {

	private final AllHandsReports reports;

	AllHandsController(AllHandsReports reports) {
		this.reports = reports;
	}

	@GetMapping("/all-hands")
	String show(Selection selection, @RequestParam(required = false) @Nullable String month, HttpServletRequest request, Model model) {
		var report = reports.of(selection, month(month));
		model.addAttribute("report", report);
		model.addAttribute("earlier", address(request, report.month().minusMonths(1)));
		model.addAttribute("later", address(request, report.month().plusMonths(1)));
		model.addAttribute("drawn", AllHandsDrawing.of(report));
		return "reports/all-hands";
	}

	/** The same partners in another month. */
	private static String address(HttpServletRequest request, YearMonth month) {
		return "?" + ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam("month", month).build().getQuery();
	}

	private static @Nullable YearMonth month(@Nullable String value) {
		try {
			return value == null ? null : YearMonth.parse(value);
		}
		catch (DateTimeException unreadable) {
			throw Address.invalid("month '%s' is not a month; write it as 2026-03.".formatted(value));
		}
	}

}
