package dev.runway.access;

import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages what the person who is signed in may do, so that they offer nothing that would be refused. */
@ControllerAdvice
class CurrentUser {

	@ModelAttribute("signedIn")
	boolean signedIn(HttpServletRequest request) {
		return request.getUserPrincipal() != null;
	}

	@ModelAttribute("mayReadFigures")
	boolean mayReadFigures(HttpServletRequest request) {
		return isOneOf(ApiRoutes.PEOPLE, request);
	}

	/** Whether they may read who the reps of a partner are, and what was agreed with it. */
	@ModelAttribute("readsReps")
	boolean readsReps(HttpServletRequest request) {
		return ApiRoutes.mayRead("/api/v1/partners/*/reps", request);
	}

	@ModelAttribute("maySign")
	boolean maySign(HttpServletRequest request) {
		return ApiRoutes.mayCall(HttpMethod.POST, "/api/v1/partners", request);
	}

	@ModelAttribute("mayHandOver")
	boolean mayHandOver(HttpServletRequest request) {
		return ApiRoutes.mayCall(HttpMethod.PUT, "/api/v1/partners/*/owner", request);
	}

	@ModelAttribute("mayMailReports")
	boolean mayMailReports(HttpServletRequest request) {
		return isOneOf(ApiRoutes.PROGRAMME, request);
	}

	@ModelAttribute("mayLoadFiles")
	boolean mayLoadFiles(HttpServletRequest request) {
		return request.isUserInRole(Role.PARTNER_OPERATIONS.name());
	}

	@ModelAttribute("mayReadModels")
	boolean mayReadModels(HttpServletRequest request) {
		return ApiRoutes.mayRead("/api/v1/models", request);
	}

	@ModelAttribute("mayDeployModels")
	boolean mayDeployModels(HttpServletRequest request) {
		return ApiRoutes.mayCall(HttpMethod.POST, "/api/v1/models/edits", request);
	}

	@ModelAttribute("mayGiveTokens")
	boolean mayGiveTokens(HttpServletRequest request) {
		return request.isUserInRole(Role.OPERATOR.name());
	}

	@ModelAttribute("mayReadStuck")
	boolean mayReadStuck(HttpServletRequest request) {
		return mayMend(request) || request.isUserInRole(Role.CHANNEL_LEAD.name());
	}

	/** Whether they may do something about what is stuck. */
	@ModelAttribute("mayMend")
	boolean mayMend(HttpServletRequest request) {
		return mayLoadFiles(request) || mayGiveTokens(request);
	}

	private static boolean isOneOf(Role[] roles, HttpServletRequest request) {
		return Stream.of(roles).anyMatch(role -> request.isUserInRole(role.name()));
	}

}
