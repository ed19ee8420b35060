package dev.runway.metrics.web;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.metrics.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the filters of a request to the handlers that ask for a selection. */
@Component
class SelectionArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Selection.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer view, NativeWebRequest request,
			@Nullable WebDataBinderFactory binders) {
		return Filters.of(request, namedBy(parameter));
	}

	/** What the handler asks for by itself is no misspelled filter. */
	private static Set<String> namedBy(MethodParameter parameter) {
		return Stream.of(parameter.getExecutable().getParameters())
			.filter(each -> each.isAnnotationPresent(RequestParam.class))
			.map(SelectionArgument::nameOf)
			.collect(Collectors.toSet());
	}

	private static String nameOf(Parameter parameter) {
		var given = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
		return given == null || given.name().isEmpty() ? parameter.getName() : given.name();
	}

}
