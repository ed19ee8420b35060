package dev.runway.partner.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Answers programs with a problem document when something fails that nobody foresaw, and never with its insides. */
@Component
class UnexpectedFailures implements HandlerExceptionResolver, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(UnexpectedFailures.class);

	private final JsonMapper json;

	UnexpectedFailures(JsonMapper json) {
		this.json = json;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (!(handler instanceof HandlerMethod method) || response.isCommitted()
				|| !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class)) {
			return null;
		}
		logger.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
		answer(response);
		return new ModelAndView();
	}

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	private void answer(HttpServletResponse response) {
		response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		try {
			json.writeValue(response.getOutputStream(), Map.of("title", "Internal Server Error", "status", 500, "detail",
					"Something failed in Runway; its log says what."));
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

}
