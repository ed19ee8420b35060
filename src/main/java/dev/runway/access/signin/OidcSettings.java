package dev.runway.access.signin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.runway.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The OpenID provider that knows the people.
 *
 * @param name what people call it, for the button that leads there
 * @param issuer where it describes itself, below {@code /.well-known/openid-configuration}
 * @param clientId who Runway is to it
 * @param clientSecret none for a client that proves itself by PKCE alone
 * @param audience whom its access tokens have to be made for to be accepted by the REST API; without it, none is
 * @param scopes what is asked of it
 * @param userNameClaim who somebody is: the user name in the task list
 * @param rolesClaim where the roles stand; a dot leads into an object, as in {@code realm_access.roles}
 * @param roles for each role the values of that claim that give it; what is not named gives nothing
 */
public record OidcSettings(@DefaultValue("your organisation") String name, URI issuer, String clientId,
		@Nullable String clientSecret, @Nullable String audience,
		@DefaultValue({ "openid", "profile" }) List<String> scopes,
		@DefaultValue("preferred_username") String userNameClaim, @DefaultValue("roles") String rolesClaim,
		@DefaultValue Map<Role, Set<String>> roles) {

	public OidcSettings {
		if (!StringUtils.hasText(clientId) || issuer == null) {
			throw new IllegalArgumentException("Set both runway.access.oidc.issuer and runway.access.oidc.client-id");
		}
		if (!scopes.contains("openid")) {
			throw new IllegalArgumentException("runway.access.oidc.scopes lacks openid");
		}
	}

	@Override
	public String toString() {
		return "OidcSettings[%s, %s]".formatted(issuer, clientId);
	}

}
