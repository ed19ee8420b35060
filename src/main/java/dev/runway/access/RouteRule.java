package dev.runway.access;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import dev.runway.partner.PartnerDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Decides about one route: by the role, by the owner of the partner in the path, and for systems by the scope. */
final class RouteRule implements AuthorizationManager<RequestAuthorizationContext> {

	private final Route route;

	private final PartnerDirectory partners;

	RouteRule(Route route, PartnerDirectory partners) {
		this.route = route;
		this.partners = partners;
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		var who = authentication.get();
		if (who == null || !who.isAuthenticated()) {
			return new AuthorizationDecision(false);
		}
		var held = Role.of(who);
		if (route.opensTo(held)) {
			return new AuthorizationDecision(true);
		}
		if (route.owned() && held.contains(Role.PARTNER_MANAGER)) {
			return owns(who.getName(), context.getVariables()) ? new AuthorizationDecision(true)
					: new Refusal("A partner manager may do this for the partners that they own, and for no others.");
		}
		return held.contains(Role.INTEGRATION) ? ofSystem(who) : new Refusal("Your role does not allow this request.");
	}

	private AuthorizationResult ofSystem(Authentication who) {
		if (route.anySystem()) {
			return new AuthorizationDecision(true);
		}
		var scope = route.scope();
		if (scope == null) {
			return new Refusal("Your role does not allow this request.");
		}
		return scope.isHeldBy(who) ? new AuthorizationDecision(true)
				: new Refusal("This request needs the scope %s.".formatted(scope.text()));
	}

	/** A partner that does not exist is nobody's. */
	private boolean owns(String userName, Map<String, String> variables) {
		try {
			return partners.find(UUID.fromString(Objects.requireNonNull(variables.get(Route.PARTNER_ID)).strip()))
				.filter(partner -> partner.owner().equalsIgnoreCase(userName))
				.isPresent();
		}
		catch (IllegalArgumentException unreadable) {
			return false;
		}
	}

	/** A no that says why. */
	static final class Refusal extends AuthorizationDecision {

		private final String reason;

		Refusal(String reason) {
			super(false);
			this.reason = reason;
		}

		String reason() {
			return reason;
		}

	}

}
