package dev.runway.report.web;

import dev.runway.api.Takes;
import dev.runway.partner.PartnerDirectory;
import dev.runway.report.StandUps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/** The page for the meeting of the week. */
@Controller
class StandUpController {

	private final StandUps standUps;

	private final PartnerDirectory partners;

	StandUpController(StandUps standUps, PartnerDirectory partners) {
		this.standUps = standUps;
		this.partners = partners;
	}

	@Takes("owner")
	@GetMapping("/stand-up")
	String show(WebRequest request, Model model) {
		var owner = Address.of(request).value("owner");
		model.addAttribute("standUp", standUps.of(owner == null ? null : partners.ownerMeant(owner).userName()));
		model.addAttribute("chosen", owner);
		return "reports/stand-up";
	}

}
