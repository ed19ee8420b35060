package dev.runway.dashboard.partner;

import java.util.UUID;

import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PersonNames;
import dev.runway.plan.Plans;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.RunwayDirectory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The joint plans of a partner as they are recorded, each on one sheet to be printed and signed off. */
@Controller
class PlanPage {

	private final PartnerDirectory partners;

	private final RunwayDirectory runways;

	private final Plans plans;

	private final PersonNames people;

	private final ProgrammeCalendar calendar;

	PlanPage(PartnerDirectory partners, RunwayDirectory runways, Plans plans, PersonNames people, ProgrammeCalendar calendar) {
		this.partners = partners;
		this.runways = runways;
		this.plans = plans;
		this.people = people;
		this.calendar = calendar;
	}

	@GetMapping("/partners/{partnerId}/plan")
	ModelAndView show(@PathVariable UUID partnerId, ModelMap model) {
		var partner = partners.find(partnerId);
		if (partner.isEmpty()) {
			return new ModelAndView("partners/unknown", model, HttpStatus.NOT_FOUND);
		}
		model.addAttribute("partner", partner.get());
		model.addAttribute("owner", people.name(partner.get().owner()));
		model.addAttribute("sheets", plans.ofPartner(partnerId)
			.stream()
			.map(recorded -> PlanSheet.of(recorded, runways.runway(recorded.runwayId()), plans.firstDealTargets(recorded.runwayId()), people, calendar))
			.toList());
		return new ModelAndView("partners/plan", model);
	}

}
