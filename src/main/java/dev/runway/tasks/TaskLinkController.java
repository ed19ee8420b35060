package dev.runway.tasks;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.TaskLinks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Leads from a link in a mail to the task that is open when somebody follows it. Whatever cannot be found leads to the
 * list of tasks, so that nobody learns from the link which partners there are.
 */
@Controller
class TaskLinkController {

	private final LinkedTasks tasks;

	private final TaskLinks links;

	TaskLinkController(LinkedTasks tasks, TaskLinks links) {
		this.tasks = tasks;
		this.links = links;
	}

	@GetMapping("/tasks/{runway}/{step}")
	ResponseEntity<Void> open(@PathVariable String runway, @PathVariable String step) {
		var target = taskKey(runway, step).map(links::of).orElseGet(links::all);
		return ResponseEntity.status(HttpStatus.FOUND).location(target).build();
	}

	private Optional<Long> taskKey(String runway, String step) {
		try {
			return id(runway).flatMap(id -> tasks.find(id, step));
		}
		catch (EngineUnavailableException away) {
			return Optional.empty();
		}
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException unreadable) {
			return Optional.empty();
		}
	}

}
