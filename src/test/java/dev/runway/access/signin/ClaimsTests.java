package dev.runway.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.runway.access.AccessSettings;
import dev.runway.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.security.core.GrantedAuthority;

class ClaimsTests {

	private static final Map<Role, Set<String>> ROLES = Map.of(Role.PARTNER_OPERATIONS, Set.of("ops", "back-office"),
			Role.EXECUTIVE, Set.of("board"), Role.INTEGRATION, Set.of("systems"));

	@Test
	void givesTheRolesWhoseValuesStandInTheClaim() {
		assertThat(authorities("roles", Map.of("roles", List.of("back-office", "board", "other"))))
			.containsExactlyInAnyOrder("ROLE_PARTNER_OPERATIONS", "ROLE_EXECUTIVE");
		assertThat(authorities("roles", Map.of("roles", "board"))).containsExactly("ROLE_EXECUTIVE");
		assertThat(authorities("roles", Map.of("roles", List.of("PARTNER_OPERATIONS", "OPS", "ops ")))).isEmpty();
	}

	@Test
	void findsTheClaimBelowOthersAndByANameWithDots() {
		assertThat(authorities("realm_access.roles", Map.of("realm_access", Map.of("roles", List.of("ops")))))
			.containsExactly("ROLE_PARTNER_OPERATIONS");
		assertThat(authorities("https://acme.example/roles", Map.of("https://acme.example/roles", List.of("ops"))))
			.containsExactly("ROLE_PARTNER_OPERATIONS");
		assertThat(authorities("resource_access.runway.roles",
				Map.of("resource_access", Map.of("runway", Map.of("roles", List.of("board"))))))
			.containsExactly("ROLE_EXECUTIVE");
	}

	@Test
	void givesNothingWhereTheClaimIsMissingOrOddlyMade() {
		assertThat(authorities("roles", Map.of())).isEmpty();
		assertThat(authorities("roles", Map.of("roles", 7))).isEmpty();
		assertThat(authorities("roles", Map.of("roles", Arrays.asList(null, 7, List.of("ops"))))).isEmpty();
		assertThat(authorities("realm_access.roles", Map.of("realm_access", "ops"))).isEmpty();
	}

	@Test
	void limitsASystemToItsScopesAndGivesNobodyElseAny() {
		assertThat(authorities("roles", Map.of("roles", List.of("systems"), "scope", "openid deals:write  deals:write")))
			.containsExactly("ROLE_INTEGRATION", "SCOPE_deals:write");
		assertThat(authorities("roles", Map.of("roles", List.of("systems"), "scope", List.of("partners:read"))))
			.containsExactly("ROLE_INTEGRATION", "SCOPE_partners:read");
		assertThat(authorities("roles", Map.of("roles", List.of("board"), "scope", "deals:write"))).containsExactly("ROLE_EXECUTIVE");
	}

	@Test
	void takesNoUserNameThatCouldBeMistaken() {
		assertThat(name("mara.lindholm")).containsExactly("mara.lindholm");
		assertThat(Stream.of("", "  ", "token:crm", "TOKEN:crm", "mara\nlindholm", "m".repeat(101))).allSatisfy(
				name -> assertThat(name(name)).isEmpty());
		assertThat(new Claims(settings("roles")).name(Map.of("preferred_username", 7))).isEmpty();
		assertThat(new Claims(settings("roles")).name(Map.of("sub", "mara"))).isEmpty();
	}

	@Test
	void canBeSetByTheEnvironment() {
		var provider = bound(Map.of("RUNWAY_ACCESS_OIDC_ISSUER", "https://id.example.com/realms/acme",
				"RUNWAY_ACCESS_OIDC_CLIENTID", "runway", "RUNWAY_ACCESS_OIDC_ROLES_PARTNEROPERATIONS", "ops,back-office",
				"RUNWAY_ACCESS_OIDC_ROLES_PARTNERMANAGER", "managers"));
		assertThat(provider.oidc()).isNotNull();
		assertThat(provider.oidc().roles()).containsOnly(Map.entry(Role.PARTNER_OPERATIONS, Set.of("ops", "back-office")),
				Map.entry(Role.PARTNER_MANAGER, Set.of("managers")));
		assertThat(provider.passwordsAllowed()).isFalse();
		assertThat(bound(Map.of("RUNWAY_ACCESS_PUBLICURL", "http://localhost:1")).passwordsAllowed()).isTrue();
		assertThatThrownBy(() -> bound(Map.of("RUNWAY_ACCESS_OIDC_CLIENTID", "runway"))).rootCause()
			.hasMessageContaining("runway.access.oidc.issuer");
		assertThatThrownBy(() -> bound(Map.of("RUNWAY_ACCESS_USERS_0_USERNAME", "crm", "RUNWAY_ACCESS_USERS_0_PASSWORD", "{noop}x",
				"RUNWAY_ACCESS_USERS_0_ROLES", "INTEGRATION"))).rootCause().hasMessageContaining("systems sign in with a token");
	}

	private static AccessSettings bound(Map<String, Object> environment) {
		var source = new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment);
		return new Binder(ConfigurationPropertySources.from(source)).bind("runway.access", Bindable.of(AccessSettings.class)).get();
	}

	private static List<String> authorities(String claim, Map<String, Object> claims) {
		return new Claims(settings(claim)).authorities(claims).stream().map(GrantedAuthority::getAuthority).toList();
	}

	private static Stream<String> name(String name) {
		return new Claims(settings("roles")).name(Map.of("preferred_username", name)).stream();
	}

	private static OidcSettings settings(String rolesClaim) {
		return new OidcSettings("Acme", URI.create("https://id.example.com"), "runway", null, null, List.of("openid"),
				"preferred_username", rolesClaim, ROLES);
	}

}
