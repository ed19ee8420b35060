package dev.runway.access;

import static dev.runway.access.Role.CHANNEL_LEAD;
import static dev.runway.access.Role.OPERATOR;
import static dev.runway.access.Role.PARTNER_OPERATIONS;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may open which page; what is not listed is denied to all. */
final class PageRoutes {

	private static final List<Route> PAGES = List.of(
			new Route(GET, "/", Route.people()),
			new Route(GET, "/my-day", ApiRoutes.PEOPLE),
			new Route(GET, "/programme", ApiRoutes.PEOPLE),
			new Route(GET, "/figures", ApiRoutes.PEOPLE),
			new Route(GET, "/figures/*", ApiRoutes.PEOPLE),
			new Route(GET, "/figures/*.csv", ApiRoutes.PEOPLE),
			new Route(GET, "/figures/*.json", ApiRoutes.PEOPLE),
			new Route(GET, "/cohorts", ApiRoutes.PEOPLE),
			new Route(GET, "/process", ApiRoutes.PEOPLE),
			new Route(GET, "/process/partner-activation.bpmn", ApiRoutes.PEOPLE),
			new Route(GET, "/search", Route.people()),
			new Route(GET, "/partners", Route.people()),
			new Route(GET, "/partners.csv", Route.people()),
			new Route(GET, "/partners/*", Route.people()),
			new Route(GET, "/partners/*/process", Route.people()),
			new Route(GET, "/partners/*/plan", ApiRoutes.PEOPLE),
			new Route(GET, "/stuck", PARTNER_OPERATIONS, OPERATOR, CHANNEL_LEAD),
			new Route(POST, "/stuck/comparison", PARTNER_OPERATIONS, OPERATOR),
			new Route(GET, "/stuck/*/*", PARTNER_OPERATIONS, OPERATOR),
			new Route(POST, "/stuck/*/*", PARTNER_OPERATIONS, OPERATOR),
			new Route(GET, "/tasks", ApiRoutes.PEOPLE),
			new Route(GET, "/tasks/*", ApiRoutes.PEOPLE),
			new Route(POST, "/tasks/*", ApiRoutes.PEOPLE),
			new Route(POST, "/tasks/*/draft", ApiRoutes.PEOPLE),
			new Route(GET, "/owners", ApiRoutes.PEOPLE),
			new Route(GET, "/stand-up", ApiRoutes.PEOPLE),
			new Route(GET, "/all-hands", ApiRoutes.PEOPLE),
			new Route(POST, "/all-hands/mail", ApiRoutes.PROGRAMME),
			new Route(GET, "/docs", Route.people()),
			new Route(GET, "/docs/openapi.json", Route.people()),
			new Route(GET, "/imports", PARTNER_OPERATIONS),
			new Route(POST, "/imports", PARTNER_OPERATIONS),
			new Route(GET, "/imports/*", PARTNER_OPERATIONS),
			new Route(POST, "/imports/*/load", PARTNER_OPERATIONS),
			new Route(GET, "/imports/*/refused/*", PARTNER_OPERATIONS),
			new Route(GET, "/models", PARTNER_OPERATIONS, CHANNEL_LEAD, OPERATOR),
			new Route(GET, "/models/*", PARTNER_OPERATIONS, CHANNEL_LEAD, OPERATOR),
			new Route(GET, "/models/*/versions/*", PARTNER_OPERATIONS, CHANNEL_LEAD, OPERATOR),
			new Route(POST, "/models/check", PARTNER_OPERATIONS, OPERATOR),
			new Route(POST, "/models/deployment", PARTNER_OPERATIONS, OPERATOR),
			new Route(POST, "/models/release", PARTNER_OPERATIONS, OPERATOR),
			new Route(POST, "/models/*/versions/*", PARTNER_OPERATIONS, OPERATOR),
			new Route(GET, "/tokens", OPERATOR),
			new Route(POST, "/tokens", OPERATOR),
			new Route(POST, "/tokens/*/revocation", OPERATOR),
			new Route(GET, "/hooks", OPERATOR),
			new Route(POST, "/hooks", OPERATOR),
			new Route(POST, "/hooks/*/removal", OPERATOR),
			new Route(POST, "/hooks/events/*/replay", OPERATOR),
			new Route(GET, "/webhooks", OPERATOR),
			new Route(POST, "/webhooks", OPERATOR),
			new Route(GET, "/webhooks/*", OPERATOR),
			new Route(POST, "/webhooks/*/test", OPERATOR),
			new Route(POST, "/webhooks/*/rotation", OPERATOR),
			new Route(POST, "/webhooks/*/enabling", OPERATOR),
			new Route(POST, "/webhooks/*/disabling", OPERATOR),
			new Route(POST, "/webhooks/*/replay", OPERATOR),
			new Route(POST, "/webhooks/*/deliveries/*/replay", OPERATOR),
			new Route(POST, "/webhooks/*/removal", OPERATOR));

	/** What is done on pages first: its addresses look like those of partners. */
	static final List<Route> ROUTES = Stream.concat(ActionRoutes.ROUTES.stream(), PAGES.stream()).toList();

	/** Open to everybody, without sign-in; read only. */
	static final List<String> OPEN = List.of("/login", "/css/*", "/images/*", "/js/*",
			"/webjars/bpmn-js/*/dist/*", "/webjars/bpmn-js/*/dist/assets/*",
			"/tasks/*/*", "/actuator/health", "/actuator/health/*");

	/** Open to whoever has a link of their own: the link is the right, and nothing else is. */
	static final String BY_LINK = "/sign/*";

	private PageRoutes() {
	}

	/** Whether an address is one of a page, whoever may open it. */
	static RequestMatcher pages() {
		return new OrRequestMatcher(ROUTES.stream().<RequestMatcher>map(route -> PathPatternRequestMatcher.withDefaults().matcher(route.path())).toList());
	}

}
