package dev.runway.access.signin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.access.Role;
import dev.runway.access.Scope;
import dev.runway.access.token.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;

/** Reads from what a provider says of somebody who that is and what they may do: what it does not say, they may not. */
public final class Claims {

	private static final int MAX_NAME = 100;

	private final OidcSettings settings;

	public Claims(OidcSettings settings) {
		this.settings = settings;
	}

	/** The user name; none when the claim is missing, or could be mistaken for something else on a timeline. */
	public Optional<String> name(Map<String, Object> claims) {
		return Optional.ofNullable(claims.get(settings.userNameClaim()))
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.filter(name -> !name.isBlank() && name.length() <= MAX_NAME && !name.toLowerCase().startsWith(Token.PREFIX)
					&& name.chars().noneMatch(Character::isISOControl));
	}

	/** The roles, and of a system also its scopes. */
	public Collection<GrantedAuthority> authorities(Map<String, Object> claims) {
		var values = texts(at(claims, settings.rolesClaim()));
		var roles = settings.roles()
			.entrySet()
			.stream()
			.filter(entry -> entry.getValue().stream().anyMatch(values::contains))
			.map(Map.Entry::getKey)
			.toList();
		var authorities = roles.stream().map(Role::authority).collect(Collectors.toCollection(ArrayList::new));
		if (roles.contains(Role.INTEGRATION)) {
			scopes(claims).map(Scope::authority).forEach(authorities::add);
		}
		return authorities;
	}

	private static Stream<Scope> scopes(Map<String, Object> claims) {
		var given = claims.get("scope") instanceof String text ? Set.copyOf(List.of(text.split(" "))) : texts(claims.get("scope"));
		return given.stream().map(Scope::parse).flatMap(Optional::stream);
	}

	/** A claim of that name or, where there is none, the one to which the dots lead. */
	private static @Nullable Object at(Map<?, ?> claims, String path) {
		if (claims.containsKey(path)) {
			return claims.get(path);
		}
		int dot = path.indexOf('.');
		return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner ? at(inner, path.substring(dot + 1)) : null;
	}

	private static Set<String> texts(@Nullable Object claim) {
		Collection<?> values = claim instanceof Collection<?> several ? several : claim == null ? List.of() : List.of(claim);
		return values.stream().filter(String.class::isInstance).map(String.class::cast).collect(Collectors.toSet());
	}

}
