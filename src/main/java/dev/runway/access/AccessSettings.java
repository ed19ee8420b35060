package dev.runway.access;

import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in. Nobody may unless they are named.
 *
 * @param users the people and systems
 */
@ConfigurationProperties("runway.access")
record AccessSettings(@DefaultValue List<User> users) {

	/**
	 * One of them.
	 *
	 * @param password in Spring Security's encoded form, such as {@code {bcrypt}…}
	 */
	record User(String username, String password, Set<Role> roles) {

		@Override
		public String toString() {
			return "User[%s, %s]".formatted(username, roles);
		}

	}

}
