package dev.runway.dashboard.partner;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import dev.runway.partner.PersonNames;
import dev.runway.programme.Recorded;
import dev.runway.timeline.Entry;

/**
 * Something that happened, as people read it.
 *
 * @param by who recorded it and through which door
 * @param learnt when Runway learned of it: the time, and the day where it was another one
 */
record EntryLine(LocalDate day, String summary, String by, String learnt) {

	private static final Map<String, String> DOORS = Map.of("REST", "REST", "PAGE", "a page", "IMPORT", "a file", "TASK", "a task", "INFERRED",
			"what follows from it", "PROCESS", "the process");

	static EntryLine of(Entry entry, PersonNames people, ZoneId zone) {
		var recorded = entry.recordedAt().atZone(zone);
		return new EntryLine(entry.happenedOn(), PersonNames.withoutAddresses(entry.summary()), by(entry, people),
				recorded.toLocalDate().equals(entry.happenedOn()) ? "at " + time(recorded.toLocalTime())
						: "recorded on %s at %s".formatted(recorded.toLocalDate(), time(recorded.toLocalTime())));
	}

	private static String by(Entry entry, PersonNames people) {
		var door = entry.source() == null ? null : DOORS.getOrDefault(entry.source(), PersonNames.withoutAddresses(entry.source()));
		var person = entry.recordedBy() == null || entry.recordedBy().equals(Recorded.RUNWAY) ? null : people.name(entry.recordedBy());
		return person == null ? door == null ? "Runway" : "Runway, by " + door : door == null ? person : person + ", by " + door;
	}

	private static String time(LocalTime time) {
		return time.truncatedTo(ChronoUnit.MINUTES).toString();
	}

}
