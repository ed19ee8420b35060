package dev.runway.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filters of the API in their order: two around the sign-in, and two behind it, where it is known who calls. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

	private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

	private static final int BEHIND_SIGN_IN = -50;

	@Bean
	FilterRegistrationBean<RequestLog> requestLog(Routes routes) {
		return api(new RequestLog(routes), FIRST);
	}

	@Bean
	FilterRegistrationBean<ProblemFilter> problemFilter(Problems problems, Routes routes) {
		return api(new ProblemFilter(problems, routes), FIRST + 1);
	}

	@Bean
	FilterRegistrationBean<BodyFilter> bodyFilter(ApiSettings settings, Problems problems) {
		return api(new BodyFilter(settings.maxBody(), problems), BEHIND_SIGN_IN);
	}

	@Bean
	FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(IdempotencyKeys keys, Routes routes, Problems problems) {
		return api(new IdempotencyFilter(keys, routes, problems), BEHIND_SIGN_IN + 1);
	}

	@Bean
	FilterRegistrationBean<ErrorProblems> errorProblems(Problems problems) {
		var registration = new FilterRegistrationBean<>(new ErrorProblems(problems));
		registration.addUrlPatterns("/error");
		registration.setDispatcherTypes(DispatcherType.ERROR);
		registration.setOrder(BEHIND_SIGN_IN);
		return registration;
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve() {
		return server -> server.addContextCustomizers(
				context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName()));
	}

	private static <F extends Filter> FilterRegistrationBean<F> api(F filter, int order) {
		var registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns("/api/*");
		registration.setOrder(order);
		return registration;
	}

}
