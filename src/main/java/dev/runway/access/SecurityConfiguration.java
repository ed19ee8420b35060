package dev.runway.access;

import java.util.stream.Stream;

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
			.authorizeHttpRequests(routes -> routes.requestMatchers(HttpMethod.POST, "/api/v1/imports")
				.hasRole(Role.PARTNER_OPERATIONS.name())
				.requestMatchers("/api/v1/models", "/api/v1/models/*")
				.hasAnyRole(names(Role.PARTNER_OPERATIONS, Role.OPERATOR))
				.requestMatchers(HttpMethod.GET, "/api/v1/imports/*", "/api/v1/imports/*/rows")
				.hasRole(Role.PARTNER_OPERATIONS.name())
				.requestMatchers(HttpMethod.GET, "/api/v1/owners", "/api/v1/owners/*", "/api/v1/owners/*/partners")
				.hasAnyRole(Role.PARTNER_OPERATIONS.name(), Role.PARTNER_MANAGER.name(), Role.CHANNEL_LEAD.name(),
						Role.EXECUTIVE.name())
				.requestMatchers(HttpMethod.POST, "/api/v1/owners/*/hand-over")
				.hasAnyRole(Role.PARTNER_OPERATIONS.name(), Role.CHANNEL_LEAD.name())
				.requestMatchers(HttpMethod.PUT, "/api/v1/partners/*/owner")
				.hasAnyRole(Role.PARTNER_OPERATIONS.name(), Role.CHANNEL_LEAD.name())
				.requestMatchers(HttpMethod.GET, "/api/v1/partners/*/certificates", "/api/v1/partners/*/selling-rights",
						"/api/v1/partners/*/deals", "/api/v1/partners/*/timeline")
				.hasAnyRole(names(Role.values()))
				.requestMatchers(HttpMethod.POST, "/api/v1/partners/*/certificates",
						"/api/v1/partners/*/certificates/*/withdrawal", "/api/v1/partners/*/deals/*/progressions")
				.hasAnyRole(names(Role.PARTNER_OPERATIONS, Role.PARTNER_MANAGER, Role.INTEGRATION))
				.requestMatchers(HttpMethod.GET, "/api/v1/partners/*")
				.authenticated()
				.requestMatchers(HttpMethod.POST, "/api/v1/partners/*/milestones")
				.hasAnyRole(Role.PARTNER_OPERATIONS.name(), Role.PARTNER_MANAGER.name(), Role.CHANNEL_LEAD.name(),
						Role.INTEGRATION.name())
				.requestMatchers(HttpMethod.POST, "/api/v1/partners/*/clock/*", "/api/v1/partners/*/ending",
						"/api/v1/partners/*/runways")
				.hasAnyRole(Role.PARTNER_OPERATIONS.name(), Role.PARTNER_MANAGER.name(), Role.CHANNEL_LEAD.name())
				.anyRequest()
				.denyAll())
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

	private static String[] names(Role... roles) {
		return Stream.of(roles).map(Role::name).toArray(String[]::new);
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
