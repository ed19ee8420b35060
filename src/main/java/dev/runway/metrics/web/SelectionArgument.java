package dev.runway.metrics.web;

import java.util.List;

import dev.runway.metrics.Selection;
import dev.runway.partner.PartnerDirectory;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the filters of a request to the handlers that ask for a selection. */
@Component
class SelectionArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	private final PartnerDirectory partners;

	SelectionArgument(PartnerDirectory partners) {
		this.partners = partners;
	}

	/** Programs name an owner by the user name alone. */
	private static boolean forPrograms(NativeWebRequest request) {
		var asked = request.getNativeRequest(HttpServletRequest.class);
		return asked != null && asked.getRequestURI().startsWith("/api/");
	}

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
		var selection = Filters.of(request);
		var owner = selection.owner();
		return owner == null || forPrograms(request) ? selection : selection.ownedBy(partners.ownerMeant(owner).userName());
	}

}
