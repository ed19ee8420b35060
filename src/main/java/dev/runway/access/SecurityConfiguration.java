package dev.runway.access;

import java.util.List;
import java.util.function.Consumer;

import dev.runway.access.signin.AttemptLimit;
import dev.runway.access.signin.Attempts;
import dev.runway.access.signin.RefusedPages;
import dev.runway.access.signin.SessionAge;
import dev.runway.access.signin.Sessions;
import dev.runway.access.signin.SignIn;
import dev.runway.access.token.BearerTokens;
import dev.runway.api.Problems;
import dev.runway.partner.PartnerDirectory;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Opens routes one by one; what is not named is denied, also to those who have signed in. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private final AccessSettings settings;

	private final PartnerDirectory partners;

	private final Attempts attempts;

	private final SecurityHeaders headers;

	SecurityConfiguration(AccessSettings settings, PartnerDirectory partners, Attempts attempts) {
		this.settings = settings;
		this.partners = partners;
		this.attempts = attempts;
		this.headers = new SecurityHeaders(settings);
	}

	/** Whoever tells what happened proves by a signature who it is, which the handler judges with the body at hand. */
	@Bean
	@Order(0)
	SecurityFilterChain hooks(HttpSecurity http) throws Exception {
		return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/hooks/*"))
			.authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
			.csrf(csrf -> csrf.disable())
			.requestCache(cache -> cache.disable())
			.logout(logout -> logout.disable())
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers(headers::ofApi)
			.build();
	}

	/** Programs sign in with every request and keep no session, so there is nothing for another site to ride on. */
	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, ApiProblems problems, Problems documents, BearerTokens tokens, AuthenticationEventPublisher events)
			throws Exception {
		var manager = tokens.manager(events);
		http.securityMatcher("/api/**", "/actuator/prometheus", "/actuator/sbom", "/actuator/sbom/*")
			.authorizeHttpRequests(routes -> {
				open(ApiRoutes.ROUTES, routes);
				routes.anyRequest().denyAll();
			})
			.oauth2ResourceServer(bearer -> bearer.authenticationManagerResolver(request -> manager)
				.authenticationEntryPoint(problems)
				.accessDeniedHandler(problems)
				.withObjectPostProcessor(set(BearerTokenAuthenticationFilter.class,
						filter -> filter.setAuthenticationFailureHandler(problems::commence))))
			.exceptionHandling(failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.csrf(csrf -> csrf.disable())
			.requestCache(cache -> cache.disable())
			.logout(logout -> logout.disable())
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers(headers::ofApi)
			.addFilterAfter(new OtherSites(documents, settings.publicUrl().getAuthority()), HeaderWriterFilter.class)
			.addFilterAfter(new AttemptLimit(attempts, problems::tooManyAttempts), HeaderWriterFilter.class);
		if (settings.passwordsAllowed()) {
			http.httpBasic(basic -> basic.authenticationEntryPoint(problems));
		}
		return http.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, SignIn signIn, Sessions sessions,
			ObjectProvider<ClientRegistrationRepository> providers) throws Exception {
		http.authorizeHttpRequests(routes -> {
			routes.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
			PageRoutes.OPEN.forEach(path -> routes.requestMatchers(HttpMethod.GET, path).permitAll());
			routes.requestMatchers(HttpMethod.GET, PageRoutes.BY_LINK).permitAll();
			routes.requestMatchers(HttpMethod.POST, PageRoutes.BY_LINK).permitAll();
			open(PageRoutes.ROUTES, routes);
			routes.anyRequest().denyAll();
		})
			.csrf(csrf -> csrf.ignoringRequestMatchers(PageRoutes.BY_LINK))
			.logout(logout -> logout.logoutSuccessUrl(SignIn.page(SignIn.Note.SIGNED_OUT)))
			.exceptionHandling(failures -> failures.accessDeniedHandler(new RefusedPages(PageRoutes.pages())))
			.sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId())
				.sessionConcurrency(several -> several.maximumSessions(settings.sessions())
					.sessionRegistry(sessions)
					.expiredUrl(SignIn.page(SignIn.Note.ENDED))))
			.headers(headers::ofPages)
			.addFilterBefore(new SessionAge(settings.sessionLimit()), SecurityContextHolderFilter.class)
			.addFilterAfter(new ReadableParameters(), HeaderWriterFilter.class)
			.addFilterAfter(new AttemptLimit(attempts, response -> response.sendError(HttpStatus.TOO_MANY_REQUESTS.value())),
					HeaderWriterFilter.class);
		if (settings.passwordsAllowed()) {
			http.formLogin(form -> form.loginPage(SignIn.PAGE).failureHandler(signIn).successHandler(leadsOn()));
		}
		var provider = providers.getIfAvailable();
		if (provider != null) {
			signInAt(provider, http, signIn);
		}
		return http.build();
	}

	private void signInAt(ClientRegistrationRepository provider, HttpSecurity http, SignIn signIn) throws Exception {
		var signOut = new OidcClientInitiatedLogoutSuccessHandler(provider);
		signOut.setPostLogoutRedirectUri(settings.publicUrl() + SignIn.page(SignIn.Note.SIGNED_OUT));
		signOut.setDefaultTargetUrl(SignIn.page(SignIn.Note.SIGNED_OUT));
		http.oauth2Login(login -> login.loginPage(SignIn.PAGE)
			.failureHandler(signIn)
			.successHandler(leadsOn())
			.withObjectPostProcessor(set(OAuth2AuthorizationRequestRedirectFilter.class,
					filter -> filter.setAuthenticationFailureHandler(signIn))))
			.logout(logout -> logout.logoutSuccessHandler(signOut));
		if (!settings.passwordsAllowed()) {
			http.exceptionHandling(failures -> failures
				.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SignIn.AT_PROVIDER)));
		}
	}

	private void open(List<Route> routes,
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry) {
		routes.forEach(route -> registry.requestMatchers(route.method(), route.path()).access(new RouteRule(route, partners)));
	}

	/** Leads to the page that was asked for, on this host, whatever the request called it. */
	private static SavedRequestAwareAuthenticationSuccessHandler leadsOn() {
		var handler = new SavedRequestAwareAuthenticationSuccessHandler();
		handler.setRedirectStrategy((request, response, url) -> response.sendRedirect(url.replaceFirst("^https?://[^/]*/*", "/")));
		return handler;
	}

	private static <T> ObjectPostProcessor<T> set(Class<T> type, Consumer<T> setting) {
		return new ObjectPostProcessor<>() {
			@Override
			public <O extends T> O postProcess(O object) {
				if (type.isInstance(object)) {
					setting.accept(object);
				}
				return object;
			}
		};
	}

	/** Their passwords stay as they are given: one that is hashed anew at its first use would be as costly at every later one. */
	@Bean
	UserDetailsService users() {
		var users = new InMemoryUserDetailsManager((settings.passwordsAllowed() ? settings.users() : List.<AccessSettings.User>of())
			.stream()
			.map(user -> User.withUsername(user.username())
				.password(user.password())
				.authorities(user.roles().stream().map(Role::authority).toList())
				.build())
			.toList());
		return users::loadUserByUsername;
	}

	/** Tells of sessions that end, so that they are counted no longer. */
	@Bean
	HttpSessionEventPublisher sessionEvents() {
		return new HttpSessionEventPublisher();
	}

	/** The browser sends the cookie over https only and to this host only, where Runway is reached by https. */
	@Bean
	ServletContextInitializer sessionCookie() {
		return context -> {
			var cookie = context.getSessionCookieConfig();
			cookie.setName(settings.https() ? "__Host-runway" : "runway");
			cookie.setSecure(settings.https());
			cookie.setHttpOnly(true);
			cookie.setPath("/");
			cookie.setAttribute("SameSite", "Lax");
		};
	}

}
