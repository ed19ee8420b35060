package dev.runway.dashboard;

import java.io.IOException;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Leads from the address that a form of filters makes to one without its empty fields, which can be shared. */
@Component
class CleanAddresses implements WebMvcConfigurer, HandlerInterceptor {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this)
			.addPathPatterns("/", "/figures", "/figures/*", "/cohorts", "/owners", "/process", "/partners", "/stand-up", "/all-hands");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
		var empty = request.getParameterMap()
			.entrySet()
			.stream()
			.filter(given -> Stream.of(given.getValue()).allMatch(String::isBlank))
			.map(given -> given.getKey())
			.toList();
		if (empty.isEmpty()) {
			return true;
		}
		var address = ServletUriComponentsBuilder.fromRequest(request).scheme(null).host(null).port(null);
		empty.forEach(address::replaceQueryParam);
		response.sendRedirect(address.build(true).toUriString());
		return false;
	}

}
