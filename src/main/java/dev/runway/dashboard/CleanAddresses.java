package dev.runway.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Leads from the address that a form of filters makes to one without its empty fields, which can be shared. */
@Component
class CleanAddresses implements WebMvcConfigurer, HandlerInterceptor {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this)
			.addPathPatterns("/", "/programme", "/figures", "/figures/*", "/cohorts", "/owners", "/process", "/partners", "/partners.csv", "/tasks", "/stand-up", "/all-hands");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
		var given = request.getParameterMap();
		if (given.values().stream().noneMatch(CleanAddresses::empty)) {
			return true;
		}
		var query = UriComponentsBuilder.newInstance();
		given.forEach((name, values) -> {
			if (!empty(values)) {
				query.queryParam(encoded(name), Stream.of(values).map(CleanAddresses::encoded).toArray());
			}
		});
		response.sendRedirect(request.getRequestURI() + query.build(true).toUriString());
		return false;
	}

	private static boolean empty(String[] values) {
		return Stream.of(values).allMatch(String::isBlank);
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

}
