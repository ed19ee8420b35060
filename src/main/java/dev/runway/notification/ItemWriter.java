package dev.runway.notification;

import java.util.Optional;
import java.util.Set;

/** Writes what the mail of the day says of notes of some topics. */
interface ItemWriter {

	Set<Topic> topics();

	/** What there is to say of a note now; nothing where it no longer holds. */
	Optional<Item> item(Note note, Recipient reader);

}
