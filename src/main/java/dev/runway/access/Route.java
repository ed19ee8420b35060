package dev.runway.access;

import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * One route and who may call it.
 *
 * @param roles the people
 * @param owned whether a partner manager may call it as well, for partners that they own
 * @param scope what a system has to be allowed; without one, no system may call it
 * @param anySystem whether a system may call it whatever it is allowed
 */
record Route(HttpMethod method, String path, Set<Role> roles, boolean owned, @Nullable Scope scope,
		boolean anySystem) {

	/** What the partner's id is called in the path of a route that asks for the owner. */
	static final String PARTNER_ID = "partnerId";

	private static final String PARTNER = "/partners/*", NAMED_PARTNER = "/partners/{" + PARTNER_ID + "}";

	Route {
		if (roles.contains(Role.INTEGRATION)) {
			throw new IllegalArgumentException("Systems are let in by a scope: " + method + " " + path);
		}
	}

	Route(HttpMethod method, String path, Role... roles) {
		this(method, path, Set.of(roles), false, null, false);
	}

	/** Lets partner managers in for the partners that they own. */
	Route orOwner() {
		if (!path.contains(PARTNER)) {
			throw new IllegalArgumentException("No partner stands in " + path);
		}
		return new Route(method, path.replace(PARTNER, NAMED_PARTNER), roles, true, scope, anySystem);
	}

	/** Lets systems in whose token has the scope. */
	Route orSystem(Scope scope) {
		return new Route(method, path, roles, owned, scope, false);
	}

	/** Lets systems in that have a token, whatever it is for. */
	Route orAnySystem() {
		return new Route(method, path, roles, owned, null, true);
	}

	/** Its path without the names of what stands in it. */
	String unnamed() {
		return path.replace(NAMED_PARTNER, PARTNER);
	}

	/** The people whom it lets in, whosever partner it is about. */
	Role[] allowed() {
		return roles.toArray(Role[]::new);
	}

	boolean opensTo(Set<Role> held) {
		return held.stream().anyMatch(roles::contains);
	}

	static Role[] people() {
		return Stream.of(Role.values()).filter(role -> role != Role.INTEGRATION).toArray(Role[]::new);
	}

}
