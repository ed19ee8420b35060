package dev.runway.notification;

import dev.runway.partner.Owner;

/**
 * Who gets a mail.
 *
 * @param key the user name, or a fixed name where a mailbox is no person
 */
record Recipient(String key, String name, String address) {

	static Recipient of(Owner person) {
		return new Recipient(person.userName(), person.name(), person.email());
	}

}
