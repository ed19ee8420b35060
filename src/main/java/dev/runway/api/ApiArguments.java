package dev.runway.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the parameters that all doors share to the handlers that ask for them. */
@Component
class ApiArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	private static final Set<Class<?>> SHARED = Set.of(Paging.class, IfMatch.class, Recorded.class);

	private final ProgrammeCalendar calendar;

	ApiArguments(ProgrammeCalendar calendar) {
		this.calendar = calendar;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public void addFormatters(FormatterRegistry formatters) {
		formatters.addConverter(String.class, LocalDate.class, NearDays::day);
		formatters.addConverter(String.class, Instant.class, NearDays::moment);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return SHARED.contains(parameter.getParameterType());
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer view,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		if (parameter.getParameterType() == Recorded.class) {
			return recorded(request);
		}
		return parameter.getParameterType() == Paging.class ? paging(request) : ifMatch(request);
	}

	/** Whoever is signed in says so, and now. */
	private Recorded recorded(NativeWebRequest request) {
		var program = request.getNativeRequest(HttpServletRequest.class);
		return new Recorded(Objects.requireNonNull(request.getUserPrincipal()).getName(),
				program != null && program.getServletPath().startsWith("/api/") ? Source.REST : Source.PAGE, calendar.now());
	}

	private static Paging paging(NativeWebRequest request) {
		return new Paging(given(request, "limit").map(ApiArguments::limit).orElse(Paging.DEFAULT_LIMIT),
				given(request, "cursor").map(Cursor::parse));
	}

	private static int limit(String text) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException unreadable) {
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT,
					"Give a limit from 1 to %d.".formatted(Paging.MAX_LIMIT));
		}
	}

	private static IfMatch ifMatch(NativeWebRequest request) {
		return Optional.ofNullable(request.getHeaderValues(HttpHeaders.IF_MATCH))
			.map(values -> IfMatch.parse(String.join(",", values)))
			.orElse(IfMatch.ANY);
	}

	private static Optional<String> given(NativeWebRequest request, String parameter) {
		return Optional.ofNullable(request.getParameter(parameter)).filter(StringUtils::hasText);
	}

}
