package dev.runway.dashboard.action;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;

/** What somebody can do to a partner now: what fits it as it stands, and what the rules of the routes let them send. */
@Component
public class Actions {

	private final List<PartnerAction> actions;

	private final WebInvocationPrivilegeEvaluator routes;

	Actions(List<PartnerAction> actions, WebInvocationPrivilegeEvaluator routes) {
		this.actions = actions;
		this.routes = routes;
	}

	/** The ways there, each under the name of the place where the page offers it. */
	public Map<String, List<Link>> of(Subject subject, HttpServletRequest viewer) {
		return actions.stream()
			.filter(action -> isOpen(action.of(subject), viewer) && action.fits(subject))
			.collect(Collectors.groupingBy(action -> action.place().name(),
					Collectors.mapping(action -> action.of(subject), Collectors.collectingAndThen(Collectors.toList(), Actions::sorted))));
	}

	private boolean isOpen(Link link, HttpServletRequest viewer) {
		return viewer.getUserPrincipal() instanceof Authentication who
				&& routes.isAllowed(viewer.getContextPath(), link.address(), HttpMethod.POST.name(), who);
	}

	private static List<Link> sorted(List<Link> links) {
		return links.stream().sorted(Comparator.comparing(Link::label)).toList();
	}

}
