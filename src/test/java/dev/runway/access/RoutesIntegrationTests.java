package dev.runway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.runway.access.DocumentedRoutes.Door;
import dev.runway.access.token.Tokens;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Walks every route that the application serves as everybody who might call it, and compares with the page for readers. */
@RunwayTest
class RoutesIntegrationTests {

	private static final Set<String> PEOPLE = Set.of("ops", "lead", "manager", "owner", "exec", "operator");

	private static final List<String> SCOPES = List.of("partners:read", "partners:write", "milestones:write",
			"certificates:write", "plans:write", "deals:write", "selling-rights:read", "imports:write", "exports:read",
			"models:write", "metrics:read", "events:read");

	/** Stands for whatever the handler answers. */
	private static final int LET_IN = 200;

	/** Served by Spring, open to nobody, and nothing to read about. */
	private static final Set<String> INNER = Set.of("/error", "/actuator", "/api/v1/openapi.json.yaml");

	private final DocumentedRoutes documented = DocumentedRoutes.read();

	/** Each of them brings a token that nobody has brought before. */
	private long strangers;

	@Autowired
	WebApplicationContext context;

	@Autowired
	@Qualifier("springSecurityFilterChain")
	Filter security;

	@Autowired
	Tokens tokens;

	@Autowired
	Programme programme;

	@Test
	void describesEveryRouteAndNoOther() {
		var served = handlers().stream().filter(door -> !INNER.contains(door.path())).toList();
		assertThat(served).as("served, and not described").filteredOn(door -> !documented.doors().contains(door)).isEmpty();
		assertThat(documented.doors()).as("described, and not served").filteredOn(door -> !served.contains(door)).isEmpty();
	}

	@Test
	void opensNothingThatIsNotThere() {
		assertThat(Stream.of(ApiRoutes.ROUTES, PageRoutes.ROUTES)
			.flatMap(List::stream)
			.map(route -> new Door(route.method().name(), route.path()))).doesNotHaveDuplicates().isSubsetOf(handlers());
	}

	@Test
	void opensEachRouteToWhomThePageSaysAndToNobodyElse() throws Exception {
		var callers = callers(programme.aPartnerSignedOn(programme.today()).partner().id().toString());
		var surprises = new ArrayList<String>();
		for (var door : handlers()) {
			for (var caller : callers) {
				var expected = caller.expects(documented.who(door));
				var status = status(door, caller);
				if (!expected.contains(status) && !(INNER.contains(door.path()) && status == 404)) {
					surprises.add("%s %s as %s: %d, not %s".formatted(door.method(), door.path(), caller.who(), status, expected));
				}
			}
		}
		assertThat(surprises).isEmpty();
	}

	@Test
	void deniesWhatNobodyServes() throws Exception {
		for (var door : List.of(new Door("GET", "/api/v1/nothing"), new Door("PATCH", "/api/v1/partners/{id}"),
				new Door("GET", "/actuator/env"), new Door("GET", "/nothing"), new Door("GET", "/css/a/b"))) {
			for (var caller : callers(UUID.randomUUID().toString())) {
				assertThat(status(door, caller)).as("%s as %s", door, caller.who()).isNotEqualTo(LET_IN);
				if (caller.isPerson() && !door.path().startsWith("/api/")) {
					assertThat(status(door, caller)).as("%s as %s", door, caller.who()).isEqualTo(404);
				}
			}
		}
	}

	/** Everybody who might come: each role, a manager with a partner of their own, each scope, and strangers. */
	private List<Caller> callers(String own) {
		var others = UUID.randomUUID().toString();
		var callers = new ArrayList<Caller>();
		callers.add(new Caller("ops", others, signedIn("ops", "PARTNER_OPERATIONS")));
		callers.add(new Caller("lead", others, signedIn("lead", "CHANNEL_LEAD")));
		callers.add(new Caller("manager", others, signedIn("olga", "PARTNER_MANAGER")));
		callers.add(new Caller("owner", own, signedIn("olga", "PARTNER_MANAGER")));
		callers.add(new Caller("exec", others, signedIn("exec", "EXECUTIVE")));
		callers.add(new Caller("operator", others, signedIn("operator", "OPERATOR")));
		for (var scope : SCOPES) {
			var token = tokens.issue("walker", List.of(scope), programme.today(), "test").secret().text();
			callers.add(new Caller(scope, own, request -> header(request, "Bearer " + token)));
		}
		callers.add(new Caller("nobody", own, request -> request));
		callers.add(new Caller("a stranger", own, request -> header(request, "Bearer rwy_%032x_%064x".formatted(strangers++, 0))));
		return callers;
	}

	/** Programs send a password with each request, people have a session. */
	private static UnaryOperator<MockHttpServletRequest> signedIn(String userName, String role) {
		return request -> {
			if (request.getRequestURI().matches("/(api|actuator/(prometheus|sbom))(/.*)?")) {
				return header(request, "Basic " + HttpHeaders.encodeBasicAuth(userName, "secret", null));
			}
			return user(userName).roles(role).postProcessRequest(request);
		};
	}

	private static MockHttpServletRequest header(MockHttpServletRequest request, String value) {
		request.addHeader(HttpHeaders.AUTHORIZATION, value);
		return request;
	}

	/** Asks the filters only: whoever gets past them would reach the handler. */
	private int status(Door door, Caller caller) throws Exception {
		var request = new MockHttpServletRequest(context.getServletContext(), door.method(), door.filled(caller.partner()));
		request.setServletPath(request.getRequestURI());
		var response = new MockHttpServletResponse();
		var behind = new MockFilterChain();
		TestSecurityContextHolder.clearContext();
		security.doFilter(caller.signIn().apply(csrf().postProcessRequest(request)), response, behind);
		return behind.getRequest() == null ? response.getStatus() : LET_IN;
	}

	private List<Door> handlers() {
		return context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.stream()
			.flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
			.flatMap(RoutesIntegrationTests::doors)
			.distinct()
			.toList();
	}

	private static Stream<Door> doors(RequestMappingInfo info) {
		var methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
		return info.getPatternValues()
			.stream()
			.flatMap(path -> (methods.isEmpty() ? List.of("GET", "POST") : methods).stream().map(method -> new Door(method, path)));
	}

	/**
	 * Somebody who calls.
	 *
	 * @param who as the page for readers names them
	 * @param partner whose id they put into paths
	 */
	private record Caller(String who, String partner, UnaryOperator<MockHttpServletRequest> signIn) {

		boolean isPerson() {
			return PEOPLE.contains(who);
		}

		/** What they get of a route that is open to those. */
		Set<Integer> expects(Set<String> open) {
			if (open.contains("everybody")) {
				return Set.of(LET_IN);
			}
			if (!isPerson() && !SCOPES.contains(who)) {
				return Set.of(401, 302);
			}
			var mayCall = isPerson() ? open.contains(who) || open.contains("all") || who.equals("owner") && open.contains("manager")
					: open.contains("every token") || open.contains("`" + who + "`");
			return mayCall ? Set.of(LET_IN) : isPerson() ? Set.of(403) : Set.of(403, 302);
		}

	}

}
