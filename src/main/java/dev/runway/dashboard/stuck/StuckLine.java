package dev.runway.dashboard.stuck;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import dev.runway.partner.PersonNames;
import dev.runway.stuck.StuckKind;
import dev.runway.stuck.StuckThing;
import org.jspecify.annotations.Nullable;

/**
 * Something that is stuck, as people read it.
 *
 * @param page where more of it is to be read
 * @param since in the time zone of the programme
 * @param age in the largest unit that is full
 * @param tried who has tried last to mend it, and how long ago
 */
record StuckLine(StuckThing thing, @Nullable String page, String since, String age, @Nullable String tried) {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	static StuckLine of(StuckThing thing, Instant now, ZoneId zone, PersonNames people, boolean readsLoads) {
		return new StuckLine(thing, page(thing, readsLoads), moment(thing.since(), zone), age(thing.since(), now),
				thing.triedAt() == null ? null : (thing.tries() > 1 ? "Tried %1$,d times, last by %2$s %3$s" : "Tried by %2$s %3$s").formatted(thing.tries(), people.name(thing.triedBy()),
						age(thing.triedAt(), now)));
	}

	static String moment(Instant instant, ZoneId zone) {
		return MOMENT.format(instant.atZone(zone));
	}

	/** Where it is mended. */
	public String remedy() {
		return "/stuck/%s/%s".formatted(thing.kind().word(), thing.ref());
	}

	private static @Nullable String page(StuckThing thing, boolean readsLoads) {
		if (thing.partnerId() != null) {
			return "/partners/" + thing.partnerId();
		}
		return thing.kind() == StuckKind.IMPORT && readsLoads ? "/imports/" + thing.ref() : null;
	}

	private static String age(Instant since, Instant now) {
		var age = Duration.between(since, now);
		return age.toDays() > 0 ? counted(age.toDays(), "day") : age.toHours() > 0 ? counted(age.toHours(), "hour")
				: age.toMinutes() > 0 ? counted(age.toMinutes(), "minute") : "just now";
	}

	private static String counted(long number, String unit) {
		return "%,d %s%s ago".formatted(number, unit, number == 1 ? "" : "s");
	}

}
