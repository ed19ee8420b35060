package dev.runway.access;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What browsers are told to refuse, beside what Spring Security tells them of its own accord. */
final class SecurityHeaders {

	private static final String PERMISSIONS = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

	private final AccessSettings settings;

	SecurityHeaders(AccessSettings settings) {
		this.settings = settings;
	}

	/**
	 * Pages have their styles from Runway, and send their forms to nobody else. They have no script, but for the one that draws
	 * the description of the API, which has its icons in its styles.
	 */
	void ofPages(HeadersConfigurer<HttpSecurity> headers) {
		both(headers, "default-src 'none'; style-src 'self'; img-src 'self'; " + sending());
		headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(PathPatternRequestMatcher.withDefaults().matcher("/docs"),
				(request, response) -> response.setHeader("Content-Security-Policy",
						"default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; " + sending())));
	}

	/** Answers to programs are no pages. */
	void ofApi(HeadersConfigurer<HttpSecurity> headers) {
		both(headers, "default-src 'none'; frame-ancestors 'none'");
	}

	private void both(HeadersConfigurer<HttpSecurity> headers, String content) {
		headers.contentSecurityPolicy(policy -> policy.policyDirectives(content))
			.frameOptions(frames -> frames.deny())
			.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
			.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
			.httpStrictTransportSecurity(https -> https.maxAgeInSeconds(Duration.ofDays(365).toSeconds())
				.requestMatcher(this::isSecure));
	}

	/** Behind a proxy that ends https the request does not show it. */
	boolean isSecure(HttpServletRequest request) {
		return request.isSecure() || settings.https();
	}

	private String sending() {
		return "form-action 'self'" + provider() + "; base-uri 'none'; frame-ancestors 'none'";
	}

	/** The form that signs out leads on to the provider, and browsers ask the policy about that as well. */
	private String provider() {
		var provider = settings.oidc();
		return provider == null ? "" : " " + provider.issuer().resolve("/").toString().replaceFirst("/$", "");
	}

}
