package dev.runway.dashboard;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.activation.Activation;
import dev.runway.activation.Milestone;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.UserTasks;
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

	private final Activation activation;

	private final UserTasks tasks;

	private final Links links;

	TaskLinkController(Activation activation, UserTasks tasks, Links links) {
		this.activation = activation;
		this.tasks = tasks;
		this.links = links;
	}

	@GetMapping("/tasks/{runway}/{milestone}")
	ResponseEntity<Void> open(@PathVariable String runway, @PathVariable String milestone) {
		var target = taskKey(runway, milestone).map(key -> URI.create(links.tasklist() + "/" + key))
			.orElseGet(() -> URI.create(links.tasklist() + "?filter=assigned-to-me"));
		return ResponseEntity.status(HttpStatus.FOUND).location(target).build();
	}

	private Optional<Long> taskKey(String runway, String milestone) {
		try {
			var instance = id(runway).flatMap(activation::processInstanceOf);
			return instance.flatMap(key -> milestone(milestone).flatMap(which -> tasks.find(key, elementId(which))));
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

	private static Optional<Milestone> milestone(String name) {
		return Stream.of(Milestone.values()).filter(each -> each.name().equals(name)).findFirst();
	}

	/** The task of a milestone in the diagram {@code partner-activation}. */
	private static String elementId(Milestone milestone) {
		return switch (milestone) {
			case AGREEMENT_SIGNED -> "Task_ConfirmAgreement";
			case ONBOARDING_DONE -> "Task_OnboardPartner";
			case CERTIFICATION_DONE -> "Task_CertifyReps";
			case JOINT_PLAN_SIGNED -> "Task_SignJointPlan";
			case FIRST_DEAL_REGISTERED -> "Task_RegisterFirstDeal";
			case FIRST_CLOSED_WON -> "Task_CloseFirstDeal";
		};
	}

}
