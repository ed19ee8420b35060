package dev.runway.notification;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is to hear with the mail of the day. It holds no word of it: that is written from the facts when the mail is.
 *
 * @param template of what its item is written
 * @param recipient the user name of whom it is for
 * @param runwayId the runway that it is about
 * @param person the user name of whom it is about, where that is not a runway
 * @param occasion what tells two notes of the topic apart, such as the milestone; empty where there is just one
 * @param mailOn the day whose mail is the first that tells of it
 */
record Note(UUID id, Topic topic, String template, String recipient, @Nullable UUID runwayId, @Nullable String person,
		String occasion, LocalDate mailOn) {

	static Note ofRunway(Topic topic, String template, String recipient, UUID runwayId, String occasion, LocalDate mailOn) {
		return new Note(UUID.randomUUID(), topic, template, recipient, runwayId, null, occasion, mailOn);
	}

	static Note ofPerson(Topic topic, String recipient, String person, String occasion, LocalDate mailOn) {
		return new Note(UUID.randomUUID(), topic, topic.template(), recipient, null, person, occasion, mailOn);
	}

	UUID runway() {
		return Objects.requireNonNull(runwayId);
	}

	String who() {
		return Objects.requireNonNull(person);
	}

}
