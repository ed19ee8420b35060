package dev.runway.dashboard.incident;

import java.security.Principal;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.Incidents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the engine could not go on with, and the way to let it try again once the cause is mended. */
@Controller
@RequestMapping("/incidents")
class IncidentPage {

	private static final Logger logger = LoggerFactory.getLogger(IncidentPage.class);

	private static final int MOST = 200;

	private static final String TOLD = "told", AWAY = "The engine cannot be reached; nothing was changed. Try again in a minute.";

	private final Incidents incidents;

	private final IncidentLines lines;

	IncidentPage(Incidents incidents, IncidentLines lines) {
		this.incidents = incidents;
		this.lines = lines;
	}

	@GetMapping
	String list(Model model) {
		try {
			var open = incidents.open(MOST);
			model.addAttribute("lines", lines.of(open));
			model.addAttribute("more", open.size() == MOST);
		}
		catch (EngineUnavailableException away) {
			model.addAttribute("away", true);
		}
		return "incidents";
	}

	/** An incident that is gone already has nothing left to try. */
	@PostMapping("/{key}/retry")
	String tryAgain(@PathVariable long key, Principal user, RedirectAttributes next) {
		try {
			incidents.find(key).ifPresent(incidents::tryAgain);
			logger.info("{} lets the engine try again at the incident {}", user.getName(), key);
			next.addFlashAttribute(TOLD, "The engine tries again. If the cause is still there, the incident comes back within minutes.");
		}
		catch (EngineUnavailableException away) {
			next.addFlashAttribute(TOLD, AWAY);
		}
		return "redirect:/incidents";
	}

}
