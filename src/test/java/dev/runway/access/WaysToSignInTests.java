package dev.runway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.List;

import dev.runway.api.Problems;
import dev.runway.api.Routes;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Which ways to sign in the settings open, with nothing else of the application. */
class WaysToSignInTests {

	private static final List<Class<?>> WAYS = List.of(UsernamePasswordAuthenticationFilter.class, BasicAuthenticationFilter.class,
			OAuth2LoginAuthenticationFilter.class, BearerTokenAuthenticationFilter.class);

	private static final String[] PROVIDER = { "runway.access.oidc.issuer=https://id.example.com", "runway.access.oidc.client-id=runway" };

	private final WebApplicationContextRunner application = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class))
		.withBean(PartnerDirectory.class, () -> mock(PartnerDirectory.class))
		.withBean(ProgrammeCalendar.class, () -> mock(ProgrammeCalendar.class))
		.withBean(JdbcClient.class, () -> mock(JdbcClient.class))
		.withBean(Problems.class, () -> mock(Problems.class))
		.withBean(Routes.class, () -> mock(Routes.class))
		.withBean(Clock.class, Clock::systemUTC)
		.withUserConfiguration(Access.class)
		.withPropertyValues("runway.access.users[0].username=ops", "runway.access.users[0].password={noop}secret",
				"runway.access.users[0].roles=PARTNER_OPERATIONS");

	@Test
	void takesPasswordsWhereThereIsNoProvider() {
		application.run(context -> {
			assertThat(ways(context)).containsOnly(UsernamePasswordAuthenticationFilter.class, BasicAuthenticationFilter.class,
					BearerTokenAuthenticationFilter.class);
			assertThat(context.getBean(UserDetailsService.class).loadUserByUsername("ops")).isNotNull();
		});
	}

	@Test
	void takesNoPasswordsBesideAProvider() {
		application.withPropertyValues(PROVIDER).run(context -> {
			assertThat(ways(context)).containsOnly(OAuth2LoginAuthenticationFilter.class, BearerTokenAuthenticationFilter.class);
			assertThatThrownBy(() -> context.getBean(UserDetailsService.class).loadUserByUsername("ops"))
				.isInstanceOf(UsernameNotFoundException.class);
		});
	}

	@Test
	void takesBothWhereTheSettingsSaySo() {
		application.withPropertyValues(PROVIDER)
			.withPropertyValues("runway.access.passwords=true")
			.run(context -> assertThat(ways(context)).containsOnlyOnceElementsOf(WAYS));
	}

	private static List<Class<?>> ways(AssertableWebApplicationContext context) {
		assertThat(context).hasNotFailed();
		return context.getBeansOfType(SecurityFilterChain.class)
			.values()
			.stream()
			.flatMap(chain -> chain.getFilters().stream())
			.<Class<?>>map(Object::getClass)
			.filter(WAYS::contains)
			.toList();
	}

	@ComponentScan("dev.runway.access")
	@ConfigurationPropertiesScan("dev.runway.access")
	static class Access {
	}

}
