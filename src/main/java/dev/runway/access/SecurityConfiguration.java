package dev.runway.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Opens routes one by one; what is not named here is denied, also to those who have signed in. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** Programs sign in with every request and keep no session, so there is nothing for another site to ride on. */
	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, ApiProblems problems) throws Exception {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests(ApiRoutes::open)
			.httpBasic(basic -> basic.authenticationEntryPoint(problems))
			.exceptionHandling(failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.csrf(csrf -> csrf.disable())
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http) throws Exception {
		return http
			.authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*")
				.permitAll()
				.requestMatchers(HttpMethod.GET, "/css/*")
				.permitAll()
				.requestMatchers(HttpMethod.GET, "/tasks/*/*")
				.permitAll()
				.requestMatchers(HttpMethod.GET, "/")
				.authenticated()
				.requestMatchers("/imports", "/imports/*")
				.hasRole(Role.PARTNER_OPERATIONS.name())
				.anyRequest()
				.denyAll())
			.formLogin(Customizer.withDefaults())
			.build();
	}

	@Bean
	UserDetailsService users(AccessSettings settings) {
		return new InMemoryUserDetailsManager(settings.users()
			.stream()
			.map(user -> User.withUsername(user.username())
				.password(user.password())
				.roles(user.roles().stream().map(Role::name).toArray(String[]::new))
				.build())
			.toList());
	}

}
