package dev.runway.access;

import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a system may be allowed to do, one kind of fact at a time. */
public enum Scope {

	PARTNERS_READ("partners:read"), PARTNERS_WRITE("partners:write"), MILESTONES_WRITE("milestones:write"),
	CERTIFICATES_WRITE("certificates:write"), PLANS_WRITE("plans:write"), DEALS_WRITE("deals:write"),
	SELLING_RIGHTS_READ("selling-rights:read"), IMPORTS_WRITE("imports:write"), EXPORTS_READ("exports:read"),
	MODELS_WRITE("models:write"), METRICS_READ("metrics:read"), EVENTS_READ("events:read");

	private final String text;

	Scope(String text) {
		this.text = text;
	}

	/** Reads what {@link #text()} wrote; anything else is no scope. */
	public static Optional<Scope> parse(String text) {
		return Stream.of(values()).filter(scope -> scope.text.equals(text)).findFirst();
	}

	@JsonValue
	public String text() {
		return text;
	}

	/** What Spring Security knows it as. */
	public GrantedAuthority authority() {
		return new SimpleGrantedAuthority("SCOPE_" + text);
	}

	boolean isHeldBy(Authentication who) {
		return who.getAuthorities().contains(authority());
	}

}
