package dev.runway.access;

import java.time.Duration;
import java.util.List;

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

	/** The style attributes that the viewer of diagrams writes into the page, by their hashes: those and no others. */
	private static final String VIEWER_STYLES = "'unsafe-hashes' "
			+ "'sha256-HrvAPhJHDMpEBcplBvvwyxAYUF0koC1/uv7HLEC0aqg=' "
			+ "'sha256-AHtqGIKHiUalONG+xeO90E9yUgWLoWuygINiCuiaBnA=' "
			+ "'sha256-CA/eh4+2R0J7cEQ14gBMtx834RIOjzMUqCM+evtrkp4=' "
			+ "'sha256-j2t/iYgmiK/9tDIa+YLs3dUK18D+PDjuKi+KxuYXU/w=' "
			+ "'sha256-JpvvTIK7ulxf/3oA+AUuVbO9Labs8npGWGm9X9nGIWw=' "
			+ "'sha256-9OIpRRx0bq4t4s2zyqbocMNwedniLDaxLB+FlLIjNgM=' "
			+ "'sha256-GAdrtwahSjGXI0UQQnfyEVtPn+wfgQxvyrjyQuByfuU=' "
			+ "'sha256-OiHWqvo9dpVH2ZTYJl3A+IJzE/VCEoC16CMSpFs+v0E=' "
			+ "'sha256-F1/lIJB2HC2RT+RPHwCjlrUMGQft2PdUC4nHeQ7MKsc='";

	private final AccessSettings settings;

	SecurityHeaders(AccessSettings settings) {
		this.settings = settings;
	}

	/**
	 * Pages have their styles from Runway, and send their forms to nobody else. They have no script, but for
	 * those that draw the process and where a partner stands in it, and the one that keeps drafts of tasks, whose forms may show pictures.
	 */
	void ofPages(HeadersConfigurer<HttpSecurity> headers) {
		both(headers, "default-src 'none'; style-src 'self'; img-src 'self'; " + sending());
		withScript(headers, "/tasks/*", "style-src 'self'; img-src 'self' data: https:; ");
		for (var page : List.of("/process", "/partners/*", "/partners/*/process")) {
			withScript(headers, page, "style-src 'self' %s; img-src 'self'; ".formatted(VIEWER_STYLES));
		}
	}

	private void withScript(HeadersConfigurer<HttpSecurity> headers, String page, String rest) {
		headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(PathPatternRequestMatcher.withDefaults().matcher(page),
				(request, response) -> response.setHeader("Content-Security-Policy",
						"default-src 'none'; script-src 'self'; connect-src 'self'; " + rest + sending())));
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
