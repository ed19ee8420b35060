package dev.runway.api;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/** Tells which routes there are at a path, also for a request that reaches no handler. */
@Component
public class Routes {

	/** Filled late: what guards the routes is built before them. */
	private final ObjectProvider<RequestMappingHandlerMapping> mapping;

	private final ObjectProvider<RequestMappingInfoHandlerMapping> all;

	Routes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
			ObjectProvider<RequestMappingInfoHandlerMapping> all) {
		this.mapping = mapping;
		this.all = all;
	}

	/** The path of a request without the ids in it; none where there is no route. */
	Optional<String> template(HttpServletRequest request) {
		return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
			.map(Object::toString)
			.filter(template -> !template.equals("/**"))
			.or(() -> at(request).flatMap(route -> pattern(route.getKey(), request).stream())
				.min(Comparator.naturalOrder())
				.map(PathPattern::getPatternString));
	}

	/** The methods that the path of a request takes, that of an actuator as well; none where there is no route. */
	public Set<String> methods(HttpServletRequest request) {
		var methods = new TreeSet<String>();
		all.stream().flatMap(each -> at(each, request)).flatMap(route -> route.getKey().getMethodsCondition().getMethods().stream())
			.map(RequestMethod::name)
			.forEach(methods::add);
		return methods;
	}

	/** The handler of a request by its path and method. */
	Optional<HandlerMethod> handler(HttpServletRequest request) {
		return at(request)
			.filter(route -> route.getKey().getMethodsCondition().getMatchingCondition(request) != null)
			.min(Comparator.comparing(route -> pattern(route.getKey(), request).orElseThrow()))
			.map(Map.Entry::getValue);
	}

	private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> at(HttpServletRequest request) {
		return at(mapping.getObject(), request);
	}

	private static Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> at(RequestMappingInfoHandlerMapping mapping, HttpServletRequest request) {
		if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
			ServletRequestPathUtils.parseAndCache(request);
		}
		return mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter(route -> pattern(route.getKey(), request).isPresent());
	}

	private static Optional<PathPattern> pattern(RequestMappingInfo route, HttpServletRequest request) {
		return Optional.ofNullable(route.getPathPatternsCondition())
			.map(condition -> condition.getMatchingCondition(request))
			.filter(Objects::nonNull)
			.map(PathPatternsRequestCondition::getFirstPattern);
	}

}
