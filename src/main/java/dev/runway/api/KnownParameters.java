package dev.runway.api;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a request that gives a parameter or a part which its handler does not take: passed over, a misspelled check would
 * load, and a misspelled filter would find everybody.
 */
@Component
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

	/** Where the page of errors finds the sentence. */
	private static final String SENTENCE = "refusal";

	private final Map<Method, TakenParameters> known = new ConcurrentHashMap<>();

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
		if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod method)
				|| !method.getBeanType().getPackageName().matches("(dev\\.runway|org\\.springdoc)\\b.*")) {
			return true;
		}
		var taken = known.computeIfAbsent(method.getMethod(), any -> TakenParameters.of(method));
		var problem = taken.problem(request);
		if (problem.isEmpty()) {
			return true;
		}
		if (taken.program()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, problem.get());
		}
		request.setAttribute(SENTENCE, problem.get());
		response.sendError(HttpStatus.BAD_REQUEST.value());
		return false;
	}

}
