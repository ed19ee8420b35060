package dev.runway.report.web;

import dev.runway.api.Takes;
import dev.runway.report.StandUps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/** The board of the owners: who carries how much, and what of it is late. */
@Controller
class OwnersController {

	private final StandUps standUps;

	OwnersController(StandUps standUps) {
		this.standUps = standUps;
	}

	@Takes("sort")
	@GetMapping("/owners")
	String show(WebRequest request, Model model) {
		model.addAttribute("board", Board.of(standUps.board(), BoardOrder.named(Address.of(request).value("sort"))));
		return "reports/owners";
	}

}
