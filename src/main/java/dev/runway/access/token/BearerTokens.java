package dev.runway.access.token;

import java.util.Objects;
import java.util.stream.Stream;

import dev.runway.access.AccessSettings;
import dev.runway.access.Role;
import dev.runway.access.Scope;
import dev.runway.access.signin.Claims;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Knows who brings a bearer token: a system with one of Runway's own, or whoever the provider gave one to. */
@Component
public class BearerTokens {

	private final Tokens tokens;

	private final @Nullable AuthenticationProvider jwts;

	BearerTokens(Tokens tokens, AccessSettings settings, ObjectProvider<JwtDecoder> decoder) {
		this.tokens = tokens;
		this.jwts = decoder.stream().findFirst().map(each -> jwts(each, settings)).orElse(null);
	}

	/** Asks for the token in a request. */
	public AuthenticationManager manager(AuthenticationEventPublisher events) {
		var manager = new ProviderManager(new AuthenticationProvider() {

			@Override
			public @Nullable Authentication authenticate(Authentication given) {
				return known((BearerTokenAuthenticationToken) given);
			}

			@Override
			public boolean supports(Class<?> type) {
				return BearerTokenAuthenticationToken.class.isAssignableFrom(type);
			}

		});
		manager.setAuthenticationEventPublisher(events);
		return manager;
	}

	private @Nullable Authentication known(BearerTokenAuthenticationToken given) {
		if (given.getToken().startsWith(TokenSecret.MARK) || jwts == null) {
			return TokenSecret.parse(given.getToken())
				.flatMap(tokens::good)
				.map(BearerTokens::system)
				.orElseThrow(() -> new InvalidBearerTokenException("The token is unknown, expired or revoked"));
		}
		try {
			return jwts.authenticate(given);
		}
		catch (JwtDecoderInitializationException away) {
			throw new AuthenticationServiceException("The provider does not answer", away);
		}
	}

	private static Authentication system(Token token) {
		var authorities = Stream.concat(Stream.of(Role.INTEGRATION.authority()), token.scopes().stream().map(Scope::authority));
		return UsernamePasswordAuthenticationToken.authenticated(token.userName(), null, authorities.toList());
	}

	private static AuthenticationProvider jwts(JwtDecoder decoder, AccessSettings settings) {
		var claims = new Claims(Objects.requireNonNull(settings.oidc()));
		var provider = new JwtAuthenticationProvider(decoder);
		provider.setJwtAuthenticationConverter(jwt -> person(jwt, claims));
		return provider;
	}

	private static AbstractAuthenticationToken person(Jwt jwt, Claims claims) {
		var name = claims.name(jwt.getClaims())
			.orElseThrow(() -> new InvalidBearerTokenException("The token has no user name that Runway can use"));
		return new JwtAuthenticationToken(jwt, claims.authorities(jwt.getClaims()), name);
	}

}
