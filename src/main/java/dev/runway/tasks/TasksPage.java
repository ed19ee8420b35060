package dev.runway.tasks;

import java.util.List;

import dev.runway.api.Takes;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.programme.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The open tasks of somebody, the most urgent first; partner operations and channel leads may look through those of others. */
@Controller
class TasksPage {

	private static final String VIEW = "tasks/list";

	private final TaskList list;

	private final PendingChecks checks;

	private final Drafts drafts;

	private final TaskPeople people;

	TasksPage(TaskList list, PendingChecks checks, Drafts drafts, TaskPeople people) {
		this.list = list;
		this.checks = checks;
		this.drafts = drafts;
		this.people = people;
	}

	@GetMapping("/tasks")
	@Takes(judges = true)
	ModelAndView show(ModelMap model, HttpServletRequest request) {
		var viewer = Viewer.of(request);
		model.addAttribute("seesAll", viewer.seesAll());
		model.addAttribute("owners", viewer.seesAll() ? people.listed() : List.of());
		model.addAttribute("filter", TaskFilter.NONE);
		try {
			var filter = TaskFilter.of(request.getParameterMap());
			model.addAttribute("filter", filter);
			var person = people.key(viewer);
			var found = list.find(filter, viewer);
			model.addAttribute("found", found);
			model.addAttribute("first", filter.cursor() == null ? null : filter.address(null));
			model.addAttribute("next", found.nextCursor() == null ? null : filter.address(found.nextCursor()));
			model.addAttribute("begun", drafts.begun(person));
			model.addAttribute("notices", checks.of(viewer, person));
			return new ModelAndView(VIEW, model);
		}
		catch (Refused refused) {
			model.addAttribute("problem", refused.getMessage());
			return new ModelAndView(VIEW, model, HttpStatus.BAD_REQUEST);
		}
		catch (ResponseStatusException unreadable) {
			model.addAttribute("problem", "The address does not name a page of this list. Begin with the first one.");
			return new ModelAndView(VIEW, model, HttpStatus.BAD_REQUEST);
		}
		catch (EngineUnavailableException away) {
			model.addAttribute("problem", "The engine cannot be reached, so nobody can say which tasks are open. Try again in a moment; what you have typed is kept.");
			return new ModelAndView(VIEW, model, HttpStatus.SERVICE_UNAVAILABLE);
		}
	}

}
