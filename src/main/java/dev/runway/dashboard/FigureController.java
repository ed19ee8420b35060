package dev.runway.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.dashboard.drawing.Drawings;
import dev.runway.dashboard.drawing.Shown;
import dev.runway.metrics.Metrics;
import dev.runway.metrics.Selection;
import dev.runway.programme.Refused;
import dev.runway.runway.Milestone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures on pages: all of them, each as a whole, and the cohorts. */
@Controller
class FigureController {

	private static final String PROGRESS = "cohort-progress", CURVES = "cohort-curves";

	/** In the order of the questions that one asks; what is not named comes last. */
	private static final List<String> ORDER = List.of("headline", "live-versus-signed", "activation-rate", "milestone-hit-rate",
			"forecast", "standing", "time-in-stage", "time-to-first-pipeline", "skip-analysis", "firm-level-spread", PROGRESS, CURVES);

	private static final String LIVE = "first_deal_registered";

	private final Metrics metrics;

	private final Drawings drawings;

	private final FilterForm filters;

	FigureController(Metrics metrics, Drawings drawings, FilterForm filters) {
		this.metrics = metrics;
		this.drawings = drawings;
		this.filters = filters;
	}

	@GetMapping("/figures")
	String figures(Selection selection, Model model) {
		var answers = metrics.all(selection);
		model.addAttribute("filters", filters.of(answers.getFirst()));
		model.addAttribute("figures", answers.stream()
			.map(answer -> drawings.of(answer, Milestone.FIRST_DEAL_REGISTERED))
			.sorted(Comparator.comparingInt(FigureController::place))
			.toList());
		return "figures/all";
	}

	@GetMapping("/figures/{name}")
	String figure(@PathVariable String name, Selection selection, @RequestParam(defaultValue = LIVE, name = "milestone") String named, Model model) {
		var milestone = milestone(named);
		var answer = metrics.answer(name, selection);
		model.addAttribute("filters", filters.of(answer));
		if (name.equals(CURVES)) {
			choose(milestone, model);
		}
		model.addAttribute("shown", drawings.of(answer, milestone));
		return "figures/one";
	}

	@GetMapping("/cohorts")
	String cohorts(Selection selection, @RequestParam(defaultValue = LIVE, name = "milestone") String named, Model model) {
		var milestone = milestone(named);
		var answers = metrics.some(List.of(PROGRESS, CURVES), selection);
		model.addAttribute("filters", filters.of(answers.getFirst()));
		choose(milestone, model);
		model.addAttribute("progress", drawings.of(answers.getFirst(), milestone));
		model.addAttribute("curves", drawings.of(answers.getLast(), milestone));
		return "figures/cohorts";
	}

	private static void choose(Milestone milestone, Model model) {
		model.addAttribute("milestone", milestone);
		model.addAttribute("milestones", Milestone.values());
	}

	private static Milestone milestone(String name) {
		return Stream.of(Milestone.values())
			.filter(each -> each.name().equalsIgnoreCase(name))
			.findFirst()
			.orElseThrow(() -> new Refused(Refused.Kind.INVALID, "milestone '%s' is unknown; use one of %s.".formatted(name,
					Stream.of(Milestone.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")))));
	}

	private static int place(Shown shown) {
		return ORDER.contains(shown.name()) ? ORDER.indexOf(shown.name()) : ORDER.size();
	}

}
