package dev.runway.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.runway.access.signin.OidcSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in, and how. Nobody may unless they are named here or by the provider.
 *
 * @param users the people who sign in with a password
 * @param passwords whether they may; without a word about it, only where no provider is set
 * @param oidc the provider that knows the people
 * @param publicUrl where people reach Runway; with https, cookies and browsers are held to it
 * @param sessions how many sessions a person may have at once; one more ends the oldest
 * @param sessionLimit how long a session lasts at most, however busy it is
 */
@ConfigurationProperties("runway.access")
public record AccessSettings(@DefaultValue List<User> users, @Nullable Boolean passwords, @Nullable OidcSettings oidc,
		@DefaultValue("http://localhost:8090") URI publicUrl, @DefaultValue("3") int sessions,
		@DefaultValue("12h") Duration sessionLimit) {

	/** Whether people may sign in with a password. */
	public boolean passwordsAllowed() {
		return passwords == null ? oidc == null : passwords;
	}

	boolean https() {
		return "https".equals(publicUrl.getScheme());
	}

	/**
	 * One of them.
	 *
	 * @param password in Spring Security's encoded form, such as {@code {bcrypt}…}
	 */
	public record User(String username, String password, Set<Role> roles) {

		public User {
			if (roles.contains(Role.INTEGRATION)) {
				throw new IllegalArgumentException("%s cannot be a system: systems sign in with a token".formatted(username));
			}
		}

		@Override
		public String toString() {
			return "User[%s, %s]".formatted(username, roles);
		}

	}

}
