package dev.runway.report.web;

import java.time.DateTimeException;
import java.time.YearMonth;

import dev.runway.metrics.Selection;
import dev.runway.report.AllHandsReports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/** The page for the all-hands: of any month, as of its last day. */
@Controller
class AllHandsController {

	private final AllHandsReports reports;

	AllHandsController(AllHandsReports reports) {
		this.reports = reports;
	}

	@GetMapping("/all-hands")
	String show(WebRequest request, Model model) {
		var report = reports.of(Selection.ALL, month(Address.of(request, "month").value("month")));
		model.addAttribute("report", report);
		model.addAttribute("drawn", AllHandsDrawing.of(report));
		return "reports/all-hands";
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
