package dev.runway.access.signin;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Shows people what they may not do, and what there is not; a sign-in or sign-out from a page that was open for too long begins again. */
public final class RefusedPages implements AccessDeniedHandler {

	private static final Set<String> HARMLESS = Set.of(SignIn.PAGE, "/logout");

	private final RequestMatcher pages;

	/** @param pages what there is, whoever may open it */
	public RefusedPages(RequestMatcher pages) {
		this.pages = pages;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		if (denied instanceof CsrfException && HARMLESS.contains(request.getServletPath())) {
			response.sendRedirect(SignIn.page(SignIn.Note.EXPIRED));
		}
		else {
			response.sendError((pages.matches(request) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
		}
	}

}
