package dev.runway.dashboard;

import java.util.List;

import dev.runway.dashboard.drawing.Drawings;
import dev.runway.engine.TaskLinks;
import dev.runway.metrics.Metrics;
import dev.runway.metrics.Selection;
import dev.runway.runway.Milestone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page: how many partners have signed, how many are live, and where to go from here. */
@Controller
class HomeController {

	private static final List<String> SHOWN = List.of("headline", "live-versus-signed", "activation-rate", "forecast",
			"milestone-hit-rate", "time-in-stage");

	private final Metrics metrics;

	private final Drawings drawings;

	private final FilterForm filters;

	private final TaskLinks tasks;

	private final OperateLinks links;

	HomeController(Metrics metrics, Drawings drawings, FilterForm filters, TaskLinks tasks, OperateLinks links) {
		this.metrics = metrics;
		this.drawings = drawings;
		this.filters = filters;
		this.tasks = tasks;
		this.links = links;
	}

	@GetMapping("/")
	String home(Selection selection, @ModelAttribute(name = "mayReadFigures", binding = false) Boolean mayReadFigures, Model model) {
		model.addAttribute("myTasks", tasks.all());
		model.addAttribute("links", links);
		if (mayReadFigures) {
			var answers = metrics.some(SHOWN, selection);
			model.addAttribute("filters", filters.of(answers.getFirst()));
			model.addAttribute("figures", answers.stream()
				.map(answer -> drawings.of(answer, Milestone.FIRST_DEAL_REGISTERED))
				.toList());
		}
		return "home";
	}

}
