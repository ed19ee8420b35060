package dev.runway.access.signin;

import java.security.Principal;
import java.util.List;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** The open sessions by the name of the person, whom the provider describes a little differently at every sign-in. */
@Component
public class Sessions extends SessionRegistryImpl {

	@Override
	public void registerNewSession(String id, Object person) {
		super.registerNewSession(id, name(person));
	}

	@Override
	public List<SessionInformation> getAllSessions(Object person, boolean includeEnded) {
		return super.getAllSessions(name(person), includeEnded);
	}

	private static Object name(Object person) {
		return switch (person) {
			case UserDetails user -> user.getUsername();
			case AuthenticatedPrincipal user -> user.getName();
			case Principal user -> user.getName();
			default -> person;
		};
	}

}
