package dev.runway.access;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a person or a system is to the programme. */
public enum Role {

	PARTNER_OPERATIONS, PARTNER_MANAGER, CHANNEL_LEAD, EXECUTIVE, INTEGRATION, OPERATOR;

	/** What Spring Security knows it as. */
	public GrantedAuthority authority() {
		return new SimpleGrantedAuthority("ROLE_" + name());
	}

	static Set<Role> of(Authentication who) {
		var held = who.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
		return Stream.of(values())
			.filter(role -> held.contains(role.authority().getAuthority()))
			.collect(Collectors.toSet());
	}

}
