package dev.runway.access.signin;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads whoever could not sign in back to the page where they tried, which says why. */
@Component
public class SignIn implements AuthenticationFailureHandler {

	/** The page. */
	public static final String PAGE = "/login";

	/** Leads from there to the provider. */
	public static final String AT_PROVIDER = "/oauth2/authorization/" + SignIn.REGISTRATION;

	static final String REGISTRATION = "runway";

	static final String NO_NAME = "no_name", NO_ROLE = "no_role";

	private final Attempts attempts;

	SignIn(Attempts attempts) {
		this.attempts = attempts;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		attempts.failed(request);
		response.sendRedirect(page(note(failure)));
	}

	/** The page with a note on what happened. */
	public static String page(Note note) {
		return PAGE + "?" + note.parameter();
	}

	private static Note note(AuthenticationException failure) {
		return switch (failure) {
			case BadCredentialsException wrong -> Note.WRONG;
			case OAuth2AuthenticationException refused when refused.getError().getErrorCode().equals(NO_ROLE) -> Note.NO_ROLE;
			case OAuth2AuthenticationException refused when refused.getError().getErrorCode().equals(NO_NAME) -> Note.NO_NAME;
			default -> Note.FAILED;
		};
	}

	/** Why somebody stands before the page. */
	public enum Note {

		WRONG("The user name or the password is wrong."),
		NO_ROLE("You have no role in Runway. Ask the people who run it for one."),
		NO_NAME("Your account has no user name that Runway can use. Ask the people who run it."),
		FAILED("The sign-in did not work. Try again, or ask the people who run Runway."),
		ENDED("This session has ended, because you have signed in elsewhere."),
		EXPIRED("The page was open for too long. Sign in again."),
		SIGNED_OUT("You have signed out.");

		private final String text;

		Note(String text) {
			this.text = text;
		}

		String text() {
			return text;
		}

		String parameter() {
			return name().toLowerCase().replace('_', '-');
		}

		boolean isProblem() {
			return this != SIGNED_OUT;
		}

	}

}
