package dev.runway.dashboard.myday;

import dev.runway.dashboard.drawing.Words;
import dev.runway.partner.Owner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.tasks.MyTasks;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What whoever is signed in has to do today: their tasks, and what the partners ask for that they answer for or work on. */
@Controller
public class MyDayPage {

	private static final int TASKS = 8;

	private final PartnersOfDay partners;

	private final MyTasks tasks;

	private final PartnerDirectory directory;

	private final ProgrammeCalendar calendar;

	MyDayPage(PartnersOfDay partners, MyTasks tasks, PartnerDirectory directory, ProgrammeCalendar calendar) {
		this.partners = partners;
		this.tasks = tasks;
		this.directory = directory;
		this.calendar = calendar;
	}

	/** The page; it is home for some. */
	@GetMapping("/my-day")
	public String show(HttpServletRequest viewer, Model model) {
		var owner = directory.findOwnerNamed(String.valueOf(viewer.getRemoteUser()));
		model.addAttribute("person", owner.map(Owner::name).orElse(null));
		model.addAttribute("day", Words.weekday(calendar.today()));
		model.addAttribute("tasks", tasks.of(viewer, TASKS));
		model.addAttribute("lately", PartnersOfDay.LATELY);
		var operations = viewer.isUserInRole("PARTNER_OPERATIONS");
		model.addAttribute("operations", operations ? partners.atFirstMilestone() : null);
		owner.map(Owner::userName).map(partners::of).filter(day -> !operations || !day.idle()).ifPresent(day -> model.addAttribute("manager", day));
		return "my-day";
	}

}
