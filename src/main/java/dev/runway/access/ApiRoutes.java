package dev.runway.access;

import static dev.runway.access.Role.CHANNEL_LEAD;
import static dev.runway.access.Role.EXECUTIVE;
import static dev.runway.access.Role.INTEGRATION;
import static dev.runway.access.Role.OPERATOR;
import static dev.runway.access.Role.PARTNER_MANAGER;
import static dev.runway.access.Role.PARTNER_OPERATIONS;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may call what of the REST API; a route that is not listed is denied to all. Partner managers read here and write in
 * the task list, where they have only their own partners.
 */
final class ApiRoutes {

	private static final Role[] ALL = Role.values();

	private static final Role[] PEOPLE = { PARTNER_OPERATIONS, PARTNER_MANAGER, CHANNEL_LEAD, EXECUTIVE };

	private static final Role[] PROGRAMME = { PARTNER_OPERATIONS, CHANNEL_LEAD };

	private static final Role[] REPORTERS = { PARTNER_OPERATIONS, INTEGRATION };

	private static final List<Route> ROUTES = List.of(
			new Route(POST, "/api/v1/imports", PARTNER_OPERATIONS),
			new Route(GET, "/api/v1/imports/*", PARTNER_OPERATIONS),
			new Route(GET, "/api/v1/imports/*/rows", PARTNER_OPERATIONS),
			new Route(GET, "/api/v1/metrics", PEOPLE),
			new Route(GET, "/api/v1/metrics/*", PEOPLE),
			new Route(GET, "/api/v1/models", PARTNER_OPERATIONS, OPERATOR),
			new Route(POST, "/api/v1/models/*", PARTNER_OPERATIONS, OPERATOR),
			new Route(GET, "/api/v1/owners", PEOPLE),
			new Route(GET, "/api/v1/owners/*", PEOPLE),
			new Route(GET, "/api/v1/owners/*/partners", PEOPLE),
			new Route(POST, "/api/v1/owners/*/hand-over", PROGRAMME),
			new Route(PUT, "/api/v1/partners/*/owner", PROGRAMME),
			new Route(GET, "/api/v1/partners/*", ALL),
			new Route(GET, "/api/v1/partners/*/certificates", ALL),
			new Route(GET, "/api/v1/partners/*/selling-rights", ALL),
			new Route(GET, "/api/v1/partners/*/deals", ALL),
			new Route(GET, "/api/v1/partners/*/timeline", ALL),
			new Route(POST, "/api/v1/partners/*/milestones", PARTNER_OPERATIONS, CHANNEL_LEAD, INTEGRATION),
			new Route(POST, "/api/v1/partners/*/certificates", REPORTERS),
			new Route(POST, "/api/v1/partners/*/certificates/*/withdrawal", REPORTERS),
			new Route(POST, "/api/v1/partners/*/deals/*/progressions", REPORTERS),
			new Route(POST, "/api/v1/partners/*/clock/*", PROGRAMME),
			new Route(POST, "/api/v1/partners/*/ending", PROGRAMME),
			new Route(POST, "/api/v1/partners/*/runways", PROGRAMME));

	private ApiRoutes() {
	}

	static void open(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry) {
		ROUTES.forEach(route -> registry.requestMatchers(route.method(), route.path())
			.hasAnyRole(Stream.of(route.roles()).map(Role::name).toArray(String[]::new)));
		registry.anyRequest().denyAll();
	}

	/** One route and the roles that may call it. */
	private record Route(HttpMethod method, String path, Role... roles) {
	}

}
