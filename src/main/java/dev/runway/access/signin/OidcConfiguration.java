package dev.runway.access.signin;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Objects;

import dev.runway.access.AccessSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserSource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * People sign in at an OpenID provider, by code and PKCE, and programs may bring its access tokens. The provider is asked
 * about itself when it is first needed, so that Runway starts without it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("runway.access.oidc.issuer")
class OidcConfiguration {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final OidcSettings provider;

	private final URI publicUrl;

	OidcConfiguration(AccessSettings settings) {
		this.provider = Objects.requireNonNull(settings.oidc());
		this.publicUrl = settings.publicUrl();
	}

	@Bean
	ClientRegistrationRepository providers() {
		return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));
	}

	/** What the provider hands out ends with the session. */
	@Bean
	OAuth2AuthorizedClientRepository handedOut() {
		return new HttpSessionOAuth2AuthorizedClientRepository();
	}

	@Bean
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
		var client = new RestClientAuthorizationCodeTokenResponseClient();
		client.setRestClient(RestClient.builder().requestFactory(impatient()).configureMessageConverters(converters -> {
			converters.addCustomConverter(new FormHttpMessageConverter());
			converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
		}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
		return client;
	}

	/** Lets nobody in who has no user name or no role. */
	@Bean
	OAuth2UserService<OidcUserRequest, OidcUser> people() {
		var details = new DefaultOAuth2UserService();
		var http = new RestTemplate(impatient());
		http.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
		details.setRestOperations(http);
		var people = new OidcUserService();
		people.setOauth2UserService(details);
		people.setOidcUserConverter(this::person);
		return people;
	}

	@Bean
	@ConditionalOnProperty("runway.access.oidc.audience")
	JwtDecoder accessTokens() {
		var expiry = new JwtTimestampValidator();
		expiry.setAllowEmptyExpiryClaim(false);
		var type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
		type.setAllowEmpty(true);
		var validator = new DelegatingOAuth2TokenValidator<>(type, expiry, new JwtIssuerValidator(issuer()),
				new JwtAudienceValidator(Objects.requireNonNull(provider.audience())));
		return new SupplierJwtDecoder(() -> {
			var decoder = NimbusJwtDecoder.withIssuerLocation(issuer()).build();
			decoder.setJwtValidator(validator);
			return decoder;
		});
	}

	private ClientRegistration registration() {
		var registration = ClientRegistrations.fromIssuerLocation(issuer())
			.registrationId(SignIn.REGISTRATION)
			.clientName(provider.name())
			.clientId(provider.clientId())
			.redirectUri(publicUrl + "/login/oauth2/code/{registrationId}")
			.scope(provider.scopes())
			.userNameAttributeName(IdTokenClaimNames.SUB)
			.clientSettings(ClientSettings.builder().requireProofKey(true).build());
		return (provider.clientSecret() == null ? registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
				: registration.clientSecret(provider.clientSecret()))
			.build();
	}

	private OidcUser person(OidcUserSource source) {
		var token = source.getUserRequest().getIdToken();
		var said = new HashMap<String, Object>();
		var details = source.getUserInfo();
		if (details != null) {
			said.putAll(details.getClaims());
		}
		said.putAll(token.getClaims());
		var claims = new Claims(provider);
		if (claims.name(said).isEmpty()) {
			throw refusal(SignIn.NO_NAME);
		}
		var roles = claims.authorities(said);
		if (roles.isEmpty()) {
			throw refusal(SignIn.NO_ROLE);
		}
		return new DefaultOidcUser(roles, token, details, provider.userNameClaim());
	}

	private String issuer() {
		return provider.issuer().toString();
	}

	private static OAuth2AuthenticationException refusal(String code) {
		return new OAuth2AuthenticationException(new OAuth2Error(code));
	}

	private static ClientHttpRequestFactory impatient() {
		var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
		requests.setReadTimeout(PATIENCE);
		return requests;
	}

}
