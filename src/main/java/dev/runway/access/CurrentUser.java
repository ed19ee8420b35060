package dev.runway.access;

import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
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
		return Stream.of(ApiRoutes.PEOPLE).anyMatch(role -> request.isUserInRole(role.name()));
	}

	@ModelAttribute("mayLoadFiles")
	boolean mayLoadFiles(HttpServletRequest request) {
		return request.isUserInRole(Role.PARTNER_OPERATIONS.name());
	}

}
