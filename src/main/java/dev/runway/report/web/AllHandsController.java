package dev.runway.report.web;

import java.time.DateTimeException;
import java.time.YearMonth;

import dev.runway.metrics.MetricsSettings;
import dev.runway.metrics.Selection;
import dev.runway.report.AllHandsReports;
import dev.runway.report.ReportDispatch;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page for the all-hands: of any month, as of its last day. */
@Controller
class AllHandsController {

	private final AllHandsReports reports;

	private final ReportDispatch dispatch;

	private final MetricsSettings settings;

	AllHandsController(AllHandsReports reports, ReportDispatch dispatch, MetricsSettings settings) {
		this.reports = reports;
		this.dispatch = dispatch;
		this.settings = settings;
	}

	@GetMapping("/all-hands")
	String show(Selection selection, @RequestParam(required = false) @Nullable String month, HttpServletRequest request, Model model) {
		var report = reports.of(selection, month(month));
		model.addAttribute("report", report);
		model.addAttribute("earlier", report.first() ? null : address(request, report.month().minusMonths(1)));
		model.addAttribute("later", address(request, report.month().plusMonths(1)));
		model.addAttribute("drawn", AllHandsDrawing.of(report, settings));
		return "reports/all-hands";
	}

	/** Sends the report of everybody to those who get it each month. */
	@PostMapping("/all-hands/mail")
	String send(@RequestParam(required = false) @Nullable String month, RedirectAttributes next) {
		next.addFlashAttribute("readers", dispatch.allHandsNow(month(month)));
		if (month != null) {
			next.addAttribute("month", month);
		}
		return "redirect:/all-hands";
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
