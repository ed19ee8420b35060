package dev.runway.report.web;

import dev.runway.api.Takes;
import dev.runway.report.StandUps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/** The page for the meeting of the week. */
@Controller
class StandUpController {

	private final StandUps standUps;

	StandUpController(StandUps standUps) {
		this.standUps = standUps;
	}

	@Takes("owner")
	@GetMapping("/stand-up")
	String show(WebRequest request, Model model) {
		var owner = Address.of(request).value("owner");
		model.addAttribute("standUp", standUps.of(owner));
		model.addAttribute("chosen", owner);
		return "reports/stand-up";
	}

}
