package dev.runway.access;

import static dev.runway.access.Role.CHANNEL_LEAD;
import static dev.runway.access.Role.EXECUTIVE;
import static dev.runway.access.Role.OPERATOR;
import static dev.runway.access.Role.PARTNER_MANAGER;
import static dev.runway.access.Role.PARTNER_OPERATIONS;
import static dev.runway.access.Scope.CERTIFICATES_WRITE;
import static dev.runway.access.Scope.DEALS_WRITE;
import static dev.runway.access.Scope.EVENTS_READ;
import static dev.runway.access.Scope.EXPORTS_READ;
import static dev.runway.access.Scope.IMPORTS_WRITE;
import static dev.runway.access.Scope.METRICS_READ;
import static dev.runway.access.Scope.MILESTONES_WRITE;
import static dev.runway.access.Scope.MODELS_WRITE;
import static dev.runway.access.Scope.PARTNERS_READ;
import static dev.runway.access.Scope.PARTNERS_WRITE;
import static dev.runway.access.Scope.PLANS_WRITE;
import static dev.runway.access.Scope.SELLING_RIGHTS_READ;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;

/**
 * Who may call what of the REST API, one line for each handler; a route that is not listed is denied to all. Partner
 * managers read, and write for the partners that they own.
 */
final class ApiRoutes {

	private static final Role[] ALL = Route.people();

	/** Who reads the facts of the programme. */
	static final Role[] PEOPLE = { PARTNER_OPERATIONS, PARTNER_MANAGER, CHANNEL_LEAD, EXECUTIVE };

	static final Role[] PROGRAMME = { PARTNER_OPERATIONS, CHANNEL_LEAD };

	static final List<Route> ROUTES = List.of(
			new Route(POST, "/api/v1/imports", PARTNER_OPERATIONS).orSystem(IMPORTS_WRITE),
			new Route(GET, "/api/v1/imports/*", PARTNER_OPERATIONS).orSystem(IMPORTS_WRITE),
			new Route(GET, "/api/v1/imports/*/rows", PARTNER_OPERATIONS).orSystem(IMPORTS_WRITE),
			new Route(GET, "/api/v1/metrics", PEOPLE),
			new Route(GET, "/api/v1/metrics/*", PEOPLE),
			new Route(GET, "/api/v1/metrics/*.csv", PEOPLE),
			new Route(GET, "/api/v1/models", PARTNER_OPERATIONS, CHANNEL_LEAD, OPERATOR).orSystem(MODELS_WRITE),
			new Route(POST, "/api/v1/models/check", PARTNER_OPERATIONS, OPERATOR).orSystem(MODELS_WRITE),
			new Route(POST, "/api/v1/models/edits", PARTNER_OPERATIONS, OPERATOR).orSystem(MODELS_WRITE),
			new Route(GET, "/api/v1/models/*/versions", PARTNER_OPERATIONS, CHANNEL_LEAD, OPERATOR).orSystem(MODELS_WRITE),
			new Route(POST, "/api/v1/models/*/versions/*/deployment", PARTNER_OPERATIONS, OPERATOR).orSystem(MODELS_WRITE),
			new Route(POST, "/api/v1/models/deployment", PARTNER_OPERATIONS, OPERATOR).orSystem(MODELS_WRITE),
			new Route(POST, "/api/v1/models/migration", PARTNER_OPERATIONS, OPERATOR).orSystem(MODELS_WRITE),
			new Route(GET, "/api/v1/stuck", PARTNER_OPERATIONS, OPERATOR),
			new Route(POST, "/api/v1/stuck/comparison", PARTNER_OPERATIONS, OPERATOR),
			new Route(POST, "/api/v1/stuck/remedies", PARTNER_OPERATIONS, OPERATOR),
			new Route(GET, "/actuator/prometheus", OPERATOR).orSystem(METRICS_READ),
			new Route(GET, "/actuator/sbom", OPERATOR).orSystem(METRICS_READ),
			new Route(GET, "/actuator/sbom/*", OPERATOR).orSystem(METRICS_READ),
			new Route(GET, "/api/v1/exports/*.csv", PARTNER_OPERATIONS, CHANNEL_LEAD, EXECUTIVE).orSystem(EXPORTS_READ),
			new Route(GET, "/api/v1/owners", PEOPLE),
			new Route(GET, "/api/v1/owners/*", PEOPLE),
			new Route(GET, "/api/v1/owners/*/partners", PEOPLE),
			new Route(POST, "/api/v1/owners/*/hand-over", PROGRAMME),
			new Route(GET, "/api/v1/openapi.json", ALL).orAnySystem(),
			new Route(POST, "/api/v1/partners", PROGRAMME).orSystem(PARTNERS_WRITE),
			new Route(GET, "/api/v1/partners", ALL).orSystem(PARTNERS_READ),
			new Route(GET, "/api/v1/partners/*/profile", PEOPLE).orSystem(PARTNERS_READ),
			new Route(PUT, "/api/v1/partners/*/profile", PROGRAMME).orOwner().orSystem(PARTNERS_WRITE),
			new Route(GET, "/api/v1/partners/*/owner", ALL).orSystem(PARTNERS_READ),
			new Route(PUT, "/api/v1/partners/*/owner", PROGRAMME),
			new Route(GET, "/api/v1/partners/*/plans", PEOPLE).orSystem(PARTNERS_READ),
			new Route(POST, "/api/v1/partners/*/plans", PROGRAMME).orOwner().orSystem(PLANS_WRITE),
			new Route(GET, "/api/v1/partners/*/plan-signatures", PEOPLE).orSystem(PARTNERS_READ),
			new Route(POST, "/api/v1/partners/*/plan-signatures", PROGRAMME).orOwner(),
			new Route(POST, "/api/v1/partners/*/plan-signatures/link", PROGRAMME).orOwner(),
			new Route(POST, "/api/v1/partners/*/plan-signatures/withdrawal", PROGRAMME).orOwner(),
			new Route(GET, "/api/v1/partners/*/notes", PEOPLE).orSystem(PARTNERS_READ),
			new Route(POST, "/api/v1/partners/*/notes", PROGRAMME).orOwner().orSystem(PARTNERS_WRITE),
			new Route(GET, "/api/v1/partners/*/reps", PEOPLE).orSystem(PARTNERS_READ),
			new Route(GET, "/api/v1/partners/*/reps/*", PEOPLE).orSystem(PARTNERS_READ),
			new Route(GET, "/api/v1/partners/*/reps/*/personal-data", PROGRAMME),
			new Route(POST, "/api/v1/partners/*/reps", PROGRAMME).orOwner().orSystem(CERTIFICATES_WRITE),
			new Route(PUT, "/api/v1/partners/*/reps/*", PROGRAMME).orOwner().orSystem(CERTIFICATES_WRITE),
			new Route(POST, "/api/v1/partners/*/reps/*/certificates", PROGRAMME).orOwner().orSystem(CERTIFICATES_WRITE),
			new Route(POST, "/api/v1/partners/*/reps/*/erasure", PARTNER_OPERATIONS),
			new Route(GET, "/api/v1/partners/*", ALL).orSystem(PARTNERS_READ),
			new Route(GET, "/api/v1/partners/*/certificates", ALL).orSystem(PARTNERS_READ),
			new Route(GET, "/api/v1/partners/*/selling-rights", ALL).orSystem(SELLING_RIGHTS_READ),
			new Route(GET, "/api/v1/partners/*/deals", ALL).orSystem(PARTNERS_READ),
			new Route(GET, "/api/v1/partners/*/timeline", ALL).orSystem(PARTNERS_READ),
			new Route(POST, "/api/v1/partners/*/milestones", PROGRAMME).orOwner().orSystem(MILESTONES_WRITE),
			new Route(POST, "/api/v1/partners/*/certificates", PROGRAMME).orOwner().orSystem(CERTIFICATES_WRITE),
			new Route(POST, "/api/v1/partners/*/certificates/*/withdrawal", PROGRAMME).orOwner().orSystem(CERTIFICATES_WRITE),
			new Route(GET, "/api/v1/deals", ALL).orSystem(PARTNERS_READ),
			new Route(GET, "/api/v1/partners/*/deals/*", ALL).orSystem(PARTNERS_READ),
			new Route(GET, "/api/v1/partners/*/deal-refusals", ALL).orSystem(PARTNERS_READ),
			new Route(POST, "/api/v1/partners/*/deals", PROGRAMME).orOwner().orSystem(DEALS_WRITE),
			new Route(POST, "/api/v1/partners/*/referrals", PROGRAMME).orOwner().orSystem(DEALS_WRITE),
			new Route(POST, "/api/v1/partners/*/wins", PROGRAMME).orOwner().orSystem(DEALS_WRITE),
			new Route(POST, "/api/v1/partners/*/deals/*/progressions", PROGRAMME).orOwner().orSystem(DEALS_WRITE),
			new Route(POST, "/api/v1/partners/*/deals/*/win", PROGRAMME).orOwner().orSystem(DEALS_WRITE),
			new Route(POST, "/api/v1/partners/*/deals/*/loss", PROGRAMME).orOwner().orSystem(DEALS_WRITE),
			new Route(POST, "/api/v1/partners/*/deals/*/review", PROGRAMME),
			new Route(POST, "/api/v1/partners/*/deals/*/approval", PROGRAMME),
			new Route(POST, "/api/v1/partners/*/deals/*/rejection", PROGRAMME),
			new Route(POST, "/api/v1/partners/*/deals/*/cancellation", PROGRAMME),
			new Route(POST, "/api/v1/partners/*/deals/*/extension", PROGRAMME),
			new Route(POST, "/api/v1/partners/*/clock/extensions", PROGRAMME),
			new Route(POST, "/api/v1/partners/*/clock/pauses", PROGRAMME),
			new Route(POST, "/api/v1/partners/*/clock/resumption", PROGRAMME),
			new Route(POST, "/api/v1/partners/*/ending", PROGRAMME),
			new Route(POST, "/api/v1/partners/*/runways", PROGRAMME),
			new Route(GET, "/api/v1/tokens", OPERATOR),
			new Route(POST, "/api/v1/tokens", OPERATOR),
			new Route(DELETE, "/api/v1/tokens/*", OPERATOR),
			new Route(GET, "/api/v1/events", PARTNER_OPERATIONS, OPERATOR).orSystem(EVENTS_READ),
			new Route(GET, "/api/v1/hooks", OPERATOR),
			new Route(POST, "/api/v1/hooks", OPERATOR),
			new Route(DELETE, "/api/v1/hooks/*", OPERATOR),
			new Route(GET, "/api/v1/hooks/events", OPERATOR),
			new Route(POST, "/api/v1/hooks/events/*/replay", OPERATOR),
			new Route(GET, "/api/v1/webhooks", OPERATOR),
			new Route(POST, "/api/v1/webhooks", OPERATOR),
			new Route(DELETE, "/api/v1/webhooks/*", OPERATOR),
			new Route(POST, "/api/v1/webhooks/*/rotation", OPERATOR),
			new Route(POST, "/api/v1/webhooks/*/test", OPERATOR),
			new Route(POST, "/api/v1/webhooks/*/enabling", OPERATOR),
			new Route(POST, "/api/v1/webhooks/*/disabling", OPERATOR),
			new Route(POST, "/api/v1/webhooks/*/replay", OPERATOR),
			new Route(GET, "/api/v1/webhooks/*/deliveries", OPERATOR),
			new Route(POST, "/api/v1/webhooks/*/deliveries/*/replay", OPERATOR));

	private ApiRoutes() {
	}

	/** The route of a handler, whose partner may be the reader's own. */
	static Route of(HttpMethod method, String path) {
		return ROUTES.stream().filter(route -> route.method() == method && route.unnamed().equals(path)).findFirst().orElseThrow();
	}

	/** Whether somebody may send what a route takes, whosever partner it is about. */
	static boolean mayCall(HttpMethod method, String path, HttpServletRequest request) {
		return of(method, path).roles().stream().anyMatch(role -> request.isUserInRole(role.name()));
	}

	/** Whether whoever sends a request may read what a route answers. */
	static boolean mayRead(String path, HttpServletRequest request) {
		return mayCall(GET, path, request);
	}

}
