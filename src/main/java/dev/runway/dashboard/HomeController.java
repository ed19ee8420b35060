package dev.runway.dashboard;

import java.util.List;

import dev.runway.dashboard.drawing.Drawings;
import dev.runway.dashboard.myday.MyDayPage;
import dev.runway.engine.TaskLinks;
import dev.runway.metrics.Metrics;
import dev.runway.metrics.Selection;
import dev.runway.runway.Milestone;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, which is another one for each role, and the programme: how many partners have signed, how many are live, and what is needed. */
@Controller
class HomeController {

	private static final List<String> SHOWN = List.of("headline", "live-versus-signed", "activation-rate", "forecast",
			"milestone-hit-rate", "time-in-stage");

	private static final String VIEW = "home";

	private final Metrics metrics;

	private final Drawings drawings;

	private final FilterForm filters;

	private final ProgrammeNeeds needs;

	private final MyDayPage myDay;

	private final TaskLinks tasks;

	private final OperateLinks links;

	HomeController(Metrics metrics, Drawings drawings, FilterForm filters, ProgrammeNeeds needs, MyDayPage myDay, TaskLinks tasks, OperateLinks links) {
		this.metrics = metrics;
		this.drawings = drawings;
		this.filters = filters;
		this.needs = needs;
		this.myDay = myDay;
		this.tasks = tasks;
		this.links = links;
	}

	/** Who asks for the figures of some partners gets them, whatever their home is. */
	@GetMapping("/")
	String home(Selection selection, HttpServletRequest reader, Model model) {
		return switch (Home.of(reader)) {
			case PROGRAMME -> programme(selection, model);
			case HEADLINE -> headline(selection, model);
			case MY_DAY -> selection.equals(Selection.ALL) ? myDay.show(reader, model) : "redirect:/programme?" + reader.getQueryString();
			case LINKS -> links(model);
		};
	}

	@GetMapping("/programme")
	String programme(Selection selection, Model model) {
		model.addAttribute("needs", needs.of(selection));
		return headline(selection, model);
	}

	private String headline(Selection selection, Model model) {
		var answers = metrics.some(SHOWN, selection);
		model.addAttribute("filters", filters.of(answers.getFirst()));
		model.addAttribute("behind", drawings.behind(answers.getFirst()));
		model.addAttribute("figures", answers.stream().map(answer -> drawings.of(answer, Milestone.FIRST_DEAL_REGISTERED)).toList());
		return links(model);
	}

	private String links(Model model) {
		model.addAttribute("myTasks", tasks.all());
		model.addAttribute("links", links);
		return VIEW;
	}

}
