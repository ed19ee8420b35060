package dev.runway.dashboard.partner;

import java.util.UUID;

import dev.runway.activation.RunwayProcesses;
import dev.runway.dashboard.OperateLinks;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.ProcessDiagrams;
import dev.runway.engine.Whereabouts;
import dev.runway.partner.PartnerDirectory;
import dev.runway.runway.RunwayDirectory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where the process of a partner stands: on the diagram and in words. The partner's page shows it once the engine has answered. */
@Controller
class PartnerProcessPage {

	private final PartnerDirectory partners;

	private final RunwayDirectory runways;

	private final RunwayProcesses processes;

	private final Whereabouts whereabouts;

	private final ProcessDiagrams diagrams;

	private final OperateLinks links;

	PartnerProcessPage(PartnerDirectory partners, RunwayDirectory runways, RunwayProcesses processes, Whereabouts whereabouts,
			ProcessDiagrams diagrams, OperateLinks links) {
		this.partners = partners;
		this.runways = runways;
		this.processes = processes;
		this.whereabouts = whereabouts;
		this.diagrams = diagrams;
		this.links = links;
	}

	@GetMapping("/partners/{partnerId}/process")
	ModelAndView show(@PathVariable UUID partnerId, ModelMap model) {
		var partner = partners.find(partnerId);
		if (partner.isEmpty()) {
			return new ModelAndView("partners/unknown", model, HttpStatus.NOT_FOUND);
		}
		model.addAttribute("partner", partner.get());
		runways.findRunwayOf(partnerId).flatMap(runway -> processes.instanceOf(runway.id())).ifPresent(instance -> {
			model.addAttribute("operate", links.instance(instance).orElse(null));
			try {
				model.addAttribute("places",
						whereabouts.of(instance).stream().flatMap(place -> Standpoint.of(place, diagrams).stream()).distinct().toList());
			}
			catch (EngineUnavailableException away) {
				model.addAttribute("away", true);
			}
		});
		return new ModelAndView("partners/process", model);
	}

}
