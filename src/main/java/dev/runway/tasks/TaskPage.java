package dev.runway.tasks;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.runway.api.Takes;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.TaskLinks;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.tasks.Overtaken.Ending;
import dev.runway.tasks.Request.Wish;
import dev.runway.tasks.TaskDesk.Outcome;
import dev.runway.tasks.form.FilledForm;
import dev.runway.tasks.form.Mode;
import dev.runway.tasks.form.Typed;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: what it is, its form, and what came of sending it. Whatever was typed is on every answer. */
@Controller
class TaskPage {

	private static final Pattern KEY = Pattern.compile("\\d{1,18}");

	private static final String VIEW = "tasks/task", TOLD = "told";

	private final TaskDesk desk;

	private final TaskLinks links;

	private final ProgrammeCalendar calendar;

	TaskPage(TaskDesk desk, TaskLinks links, ProgrammeCalendar calendar) {
		this.desk = desk;
		this.links = links;
		this.calendar = calendar;
	}

	@GetMapping("/tasks/{key}")
	ModelAndView show(@PathVariable String key, ModelMap model, HttpServletRequest request) {
		var viewer = Viewer.of(request);
		return opened(key, viewer, model, sheet -> {
			var draft = desk.draft(sheet.task().key(), viewer).orElse(null);
			var ending = desk.ending(sheet, draft == null ? null : draft.typed());
			if (ending.isPresent()) {
				return over(sheet, ending.get(), draft == null ? null : draft.typed(), model, HttpStatus.OK);
			}
			var typed = draft == null || !sheet.mayComplete() ? null : draft.typed();
			if (draft != null && typed != null) {
				model.addAttribute("draftOf", words(draft));
				model.addAttribute("reason", draft.denial() == null ? null : "What you sent was not accepted. %s".formatted(draft.denial()));
			}
			return page(sheet, desk.fill(sheet, typed, mode(sheet)), model, HttpStatus.OK);
		});
	}

	@PostMapping("/tasks/{key}")
	@Takes(judges = true)
	ModelAndView send(@PathVariable String key, ModelMap model, HttpServletRequest request, RedirectAttributes redirect) {
		var viewer = Viewer.of(request);
		var sent = Request.of(request.getParameterMap());
		if (!sent.typed().tooLong()) {
			number(key).ifPresent(number -> desk.keep(number, viewer, sent.typed()));
		}
		return opened(key, viewer, model, sheet -> answer(sheet, sent, model, redirect));
	}

	/** Keeps what is being typed, and answers with the fields as they are to be shown then. */
	@PostMapping("/tasks/{key}/draft")
	@Takes(judges = true)
	ModelAndView keep(@PathVariable String key, ModelMap model, HttpServletRequest request) {
		var viewer = Viewer.of(request);
		var typed = Request.of(request.getParameterMap()).typed();
		if (typed.tooLong()) {
			return new ModelAndView("tasks/kept", model, HttpStatus.CONTENT_TOO_LARGE);
		}
		number(key).ifPresent(number -> desk.keep(number, viewer, typed));
		return opened(key, viewer, model, sheet -> {
			model.addAttribute("form", desk.fill(sheet, typed, mode(sheet)));
			return new ModelAndView("tasks/kept", model);
		});
	}

	private ModelAndView answer(Sheet sheet, Request sent, ModelMap model, RedirectAttributes redirect) {
		var ending = desk.ending(sheet, sent.typed());
		if (ending.isPresent()) {
			return over(sheet, ending.get(), sent.typed(), model, HttpStatus.CONFLICT);
		}
		if (sent.typed().tooLong()) {
			return refused("That is more than a task takes. Shorten it; nothing of it is lost yet, and nothing is kept.", sheet, sent, model,
					HttpStatus.CONTENT_TOO_LARGE);
		}
		if (!sheet.mayComplete()) {
			return refused("You may read this task and not complete it: %s. What you typed is kept.".formatted(whose(sheet)), sheet, sent, model,
					HttpStatus.FORBIDDEN);
		}
		if (sent.wish() == Wish.KEEP) {
			redirect.addFlashAttribute(TOLD, "Your draft is kept.");
			return new ModelAndView("redirect:/tasks/%d".formatted(sheet.task().key()));
		}
		if (sheet.inCheck()) {
			return refused("Somebody has sent this task just now, and that is being checked. What you typed is kept; look again in a moment.", sheet,
					sent, model, HttpStatus.CONFLICT);
		}
		if (sheet.form() == null) {
			return page(sheet, desk.fill(sheet, null, Mode.READ), model, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		var filled = desk.fill(sheet, sent.typed(), Mode.CHECK);
		return filled.problems().isEmpty() ? outcome(desk.complete(sheet, filled), sheet, sent, model, redirect)
				: page(sheet, filled, model, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView outcome(Outcome outcome, Sheet sheet, Request sent, ModelMap model, RedirectAttributes redirect) {
		return switch (outcome) {
			case Outcome.Done done -> toList(
					String.join(" ", Stream.concat(Stream.of("%s: done. Thank you.".formatted(sheet.line().about())), done.remarks().stream()).toList()), redirect);
			case Outcome.InCheck checking -> toList(
					"%s: what you sent is being checked, which takes longer than usual. It is kept, and this page will tell you how it ended."
						.formatted(sheet.line().about()),
					redirect);
			case Outcome.Over over when over.ending().mine() -> toList("%s: %s".formatted(sheet.line().about(), over.ending().words()), redirect);
			case Outcome.Over over -> over(sheet, over.ending(), sent.typed(), model, HttpStatus.CONFLICT);
			case Outcome.Denied denied -> refused(denied.reason(), sheet, sent, model, HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Busy busy -> refused(
					"Somebody else has sent this task just now, or a system has reported it, and that is being checked. What you typed is kept; look again in a moment.",
					sheet, sent, model, HttpStatus.CONFLICT);
			case Outcome.Away away -> refused(
					"The engine cannot be reached, and nothing is sent. What you typed is kept: send it again in a moment, or come back later.",
					sheet, sent, model, HttpStatus.SERVICE_UNAVAILABLE);
		};
	}

	private ModelAndView toList(String words, RedirectAttributes redirect) {
		redirect.addFlashAttribute(TOLD, words);
		return new ModelAndView("redirect:/tasks");
	}

	private ModelAndView refused(String reason, Sheet sheet, Request sent, ModelMap model, HttpStatus status) {
		model.addAttribute("reason", reason);
		return page(sheet, desk.fill(sheet, sent.typed(), mode(sheet)), model, status);
	}

	private ModelAndView page(Sheet sheet, FilledForm form, ModelMap model, HttpStatus status) {
		describe(sheet, model);
		model.addAttribute("form", form);
		model.addAttribute("formProblem", sheet.formProblem());
		model.addAttribute("mayComplete", sheet.mayComplete() && !sheet.inCheck() && sheet.form() != null);
		model.addAttribute("remarks", remarks(sheet));
		return new ModelAndView(VIEW, model, status);
	}

	private ModelAndView over(Sheet sheet, Ending ending, @Nullable Typed typed, ModelMap model, HttpStatus status) {
		describe(sheet, model);
		model.addAttribute("ending", ending);
		model.addAttribute("typed", typed == null || ending.mine() ? List.of() : desk.typedLines(sheet, typed));
		return new ModelAndView("tasks/over", model, status);
	}

	private void describe(Sheet sheet, ModelMap model) {
		model.addAttribute("line", sheet.line());
		model.addAttribute("tasklist", links.inTasklist(sheet.task().key()));
	}

	private List<String> remarks(Sheet sheet) {
		return Optional.ofNullable(sheet.opened().away() ? "The engine cannot be reached at the moment. You can go on typing, and what you type is kept."
				: sheet.inCheck() ? "Somebody has sent this task, and that is being checked."
						: !sheet.mayComplete() ? "You may read this task and not complete it: %s.".formatted(whose(sheet))
								: !sheet.viewer().has(sheet.task()) && sheet.task().assignee() != null
										? "%s has this task. You may complete it all the same, and it is yours then.".formatted(sheet.line().who()) : null)
			.map(List::of).orElse(List.of());
	}

	private static String whose(Sheet sheet) {
		return sheet.task().assignee() == null ? "it is offered to %s".formatted(sheet.line().who()) : "%s has it".formatted(sheet.line().who());
	}

	private static Mode mode(Sheet sheet) {
		return sheet.mayComplete() && !sheet.inCheck() ? Mode.EDIT
				: sheet.mayReadValues() ? Mode.READ : Mode.READ_EMPTY;
	}

	private ModelAndView opened(String key, Viewer viewer, ModelMap model, Function<Sheet, ModelAndView> then) {
		try {
			var number = number(key);
			var sheet = number.isEmpty() ? Optional.<Sheet>empty() : desk.open(number.getAsLong(), viewer);
			if (sheet.isEmpty()) {
				number.ifPresent(each -> desk.forget(each, viewer));
				return new ModelAndView("tasks/unknown", model, HttpStatus.NOT_FOUND);
			}
			return then.apply(sheet.get());
		}
		catch (EngineUnavailableException away) {
			model.addAttribute("away", true);
			return new ModelAndView("tasks/unknown", model, HttpStatus.SERVICE_UNAVAILABLE);
		}
	}

	private static OptionalLong number(String key) {
		return KEY.matcher(key).matches() ? OptionalLong.of(Long.parseLong(key)) : OptionalLong.empty();
	}

	private String words(Draft draft) {
		var at = ZonedDateTime.ofInstant(draft.savedAt(), calendar.timeZone());
		return "%s, %tR".formatted(at.toLocalDate(), at);
	}

}
