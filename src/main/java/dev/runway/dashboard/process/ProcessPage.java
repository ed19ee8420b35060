package dev.runway.dashboard.process;

import java.util.List;

import dev.runway.dashboard.FilterForm;
import dev.runway.dashboard.drawing.Drawings;
import dev.runway.engine.ProcessDiagrams;
import dev.runway.metrics.Answer;
import dev.runway.metrics.Metrics;
import dev.runway.metrics.Place;
import dev.runway.metrics.Selection;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The diagram of the process as a heat map: where partners stand, and for how long. */
@Controller
@RequestMapping("/process")
class ProcessPage {

	private static final String PROCESS = "partner-activation";

	private final Metrics metrics;

	private final ProcessDiagrams diagrams;

	private final FilterForm filters;

	private final Drawings drawings;

	ProcessPage(Metrics metrics, ProcessDiagrams diagrams, FilterForm filters, Drawings drawings) {
		this.metrics = metrics;
		this.diagrams = diagrams;
		this.filters = filters;
		this.drawings = drawings;
	}

	@GetMapping
	String show(Selection selection, Model model) {
		var answer = metrics.answer("standing", selection);
		model.addAttribute("answer", answer);
		model.addAttribute("filters", filters.of(answer));
		model.addAttribute("signed", drawings.behind(answer).signed());
		model.addAttribute("stands", stands(answer));
		model.addAttribute("legend", Stand.LEGEND);
		model.addAttribute("edit", diagrams.edit(PROCESS).orElse(null));
		return "process";
	}

	/** The diagram that came with this release. */
	@GetMapping(path = "/" + PROCESS + ".bpmn", produces = MediaType.APPLICATION_XML_VALUE)
	@ResponseBody
	String diagram() {
		return diagrams.xml(PROCESS);
	}

	private List<Stand> stands(Answer answer) {
		var behind = drawings.behind(answer);
		return answer.figures().rows().stream().map(row -> Stand.of((Place) row, behind)).toList();
	}

}
