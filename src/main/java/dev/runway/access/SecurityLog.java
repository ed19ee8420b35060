package dev.runway.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.runway.access.token.Token;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Logs who signed in, who could not and who was refused, without saying who that is: a person or an address goes by a
 * word that stays the same for as long as Runway runs and cannot be traced back. Systems go by their names.
 */
@Component
class SecurityLog {

	private static final Logger logger = LoggerFactory.getLogger(SecurityLog.class);

	private static final int WORD = 4, MODULE = 4;

	private final SecretKeySpec key;

	SecurityLog() {
		var random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "HmacSHA256");
	}

	@EventListener
	void on(InteractiveAuthenticationSuccessEvent event) {
		logger.info("Signed in: {}, as {}", who(event.getAuthentication()), Role.of(event.getAuthentication()));
	}

	@EventListener
	void on(LogoutSuccessEvent event) {
		logger.info("Signed out: {}", who(event.getAuthentication()));
	}

	@EventListener
	void on(AbstractAuthenticationFailureEvent event) {
		logger.warn("Could not sign in: {}, because of {}", who(event.getAuthentication()),
				event.getException().getClass().getSimpleName());
	}

	/** Whoever has not signed in yet is sent to do so, which is nothing to log. */
	@EventListener
	void on(AuthorizationDeniedEvent<?> event) {
		var who = event.getAuthentication().get();
		if (who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken)) {
			logger.warn("Refused: {}, as {}, {}", who(who), Role.of(who), what(event.getObject()));
		}
	}

	/** The method and the module of the route; what follows may name people. */
	private static String what(Object object) {
		var request = object instanceof RequestAuthorizationContext context ? context.getRequest() : object;
		if (!(request instanceof HttpServletRequest http)) {
			return "elsewhere";
		}
		var parts = http.getServletPath().split("/");
		return http.getMethod() + " " + Stream.of(parts).limit(MODULE).collect(Collectors.joining("/"));
	}

	private String who(Authentication who) {
		var name = who instanceof BearerTokenAuthenticationToken ? "a token" : name(who.getName());
		return who.getDetails() instanceof WebAuthenticationDetails details ? name + " at " + word(details.getRemoteAddress())
				: name;
	}

	private String name(String name) {
		return name.startsWith(Token.PREFIX) ? name : "person " + word(name);
	}

	private String word(String text) {
		try {
			var mac = Mac.getInstance(key.getAlgorithm());
			mac.init(key);
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, WORD);
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
