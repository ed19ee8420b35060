package dev.runway.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in the description of the API how programs and people sign in here. */
@Component
class DescribedSignIn implements OpenApiCustomizer {

	private final AccessSettings settings;

	DescribedSignIn(AccessSettings settings) {
		this.settings = settings;
	}

	@Override
	public void customise(OpenAPI document) {
		var schemes = schemes();
		schemes.forEach(document.getComponents()::addSecuritySchemes);
		document.setSecurity(schemes.keySet().stream().map(name -> new SecurityRequirement().addList(name)).toList());
	}

	private Map<String, SecurityScheme> schemes() {
		var schemes = new LinkedHashMap<String, SecurityScheme>();
		schemes.put("bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP)
			.scheme("bearer")
			.description("A token of a system, as POST /api/v1/tokens gives it."));
		if (settings.passwordsAllowed()) {
			schemes.put("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP)
				.scheme("basic")
				.description("The user name and the password of a person."));
		}
		var provider = settings.oidc();
		if (provider != null) {
			schemes.put("oidc", new SecurityScheme().type(SecurityScheme.Type.OPENIDCONNECT)
				.openIdConnectUrl(provider.issuer() + "/.well-known/openid-configuration")
				.description("A token of the provider for a person."));
		}
		return schemes;
	}

}
