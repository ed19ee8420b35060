package dev.runway.access;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** A real OpenID provider on this machine. It knows a few people by a password and, when it is told to, lies in its tokens. */
final class OpenIdProvider implements AutoCloseable {

	static final String CLIENT = "runway-pages", AUDIENCE = "runway-api", PASSWORD = "at-the-provider";

	private static final RSAKey KEY = key(), FOREIGN_KEY = key();

	private static volatile Consumer<JwtClaimsSet.Builder> lie = claims -> {
	};

	private final ConfigurableApplicationContext context;

	private OpenIdProvider(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Starts it for an application that is reached at an address. */
	static OpenIdProvider start(String application) {
		return new OpenIdProvider(new SpringApplicationBuilder(Setup.class).web(WebApplicationType.SERVLET)
			.properties(Map.of("spring.config.name", "none", "server.port", "0", "server.address", "127.0.0.1",
					"server.servlet.session.cookie.name", "provider", "application", application))
			.run("--spring.main.banner-mode=off", "--logging.level.root=warn"));
	}

	String issuer() {
		return "http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort();
	}

	/** Changes what it says in ID tokens from now on. */
	void lie(Consumer<JwtClaimsSet.Builder> about) {
		lie = about;
	}

	void tellTheTruth() {
		lie = claims -> {
		};
	}

	/** An access token for the API, as of somebody with a role, but for what is different. */
	String accessToken(String userName, String role, Consumer<JwtClaimsSet.Builder> different) {
		return token(KEY, userName, role, different);
	}

	/** The same, signed by somebody else with a key of the same name. */
	String forgedToken(String userName, String role) {
		return token(FOREIGN_KEY, userName, role, claims -> {
		});
	}

	@Override
	public void close() {
		context.close();
	}

	private String token(RSAKey key, String userName, String role, Consumer<JwtClaimsSet.Builder> different) {
		var now = Instant.now();
		var claims = JwtClaimsSet.builder()
			.issuer(issuer())
			.subject(UUID.randomUUID().toString())
			.audience(List.of(AUDIENCE))
			.issuedAt(now)
			.expiresAt(now.plus(Duration.ofMinutes(5)))
			.claim("preferred_username", userName)
			.claim("realm_access", Map.of("roles", List.of(role)));
		different.accept(claims);
		var encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
		var header = JwsHeader.with(SignatureAlgorithm.RS256).type("at+jwt").build();
		return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
	}

	private static RSAKey key() {
		try {
			var keys = KeyPairGenerator.getInstance("RSA");
			keys.initialize(2048);
			var pair = keys.generateKeyPair();
			return new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate()).keyID("key").build();
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** Not found by the application's own search for configuration: it wears no annotation that the search looks for. */
	@EnableWebSecurity
	@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, SecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class })
	static class Setup {

		@Bean
		SecurityFilterChain everything(HttpSecurity http) throws Exception {
			return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
				.authorizeHttpRequests(routes -> routes.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		/** The values of the claim are the authorities. */
		@Bean
		UserDetailsService people() {
			return new InMemoryUserDetailsManager(List.of(person("petra", "channel-operations"), person("olga", "channel-managers"),
					person("stranger", "no-such-role"), person("noname", "channel-operations")));
		}

		@Bean
		RegisteredClientRepository clients(@Value("${application}") String application) {
			return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
				.clientId(CLIENT)
				.clientSecret("{noop}client-secret")
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri(application + "/login/oauth2/code/runway")
				.postLogoutRedirectUri(application + "/login?signed-out")
				.scope("openid")
				.scope("profile")
				.clientSettings(ClientSettings.builder().requireProofKey(true).build())
				.build());
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().build();
		}

		@Bean
		JWKSource<SecurityContext> keys() {
			return new ImmutableJWKSet<>(new JWKSet(KEY));
		}

		@Bean
		JwtDecoder decoder(JWKSource<SecurityContext> keys) {
			return NimbusJwtDecoder.withJwkSource(keys).build();
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims() {
			return token -> {
				var name = token.getPrincipal().getName();
				if (!name.equals("noname")) {
					token.getClaims().claim("preferred_username", name);
				}
				token.getClaims()
					.claim("realm_access", Map.of("roles",
							token.getPrincipal().getAuthorities().stream().map(Object::toString).toList()));
				if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
					lie.accept(token.getClaims());
				}
			};
		}

		private static UserDetails person(String name, String role) {
			return User.withUsername(name).password("{noop}" + PASSWORD).authorities(role).build();
		}

	}

}
