package dev.runway.dashboard;

import dev.runway.activation.Activation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: how many partners have signed, how many are live, and where to go from here. */
@Controller
class HomeController {

	private final Activation activation;

	private final Links links;

	HomeController(Activation activation, Links links) {
		this.activation = activation;
		this.links = links;
	}

	@GetMapping("/")
	String home(Model model) {
		model.addAttribute("standing", activation.standing());
		model.addAttribute("links", links);
		return "home";
	}

}
