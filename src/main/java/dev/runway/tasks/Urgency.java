package dev.runway.tasks;

import java.time.LocalDate;
import java.util.Comparator;

import dev.runway.api.Cursor;
import org.jspecify.annotations.Nullable;

/** The place of a task in a list: by its due day, those without one last, and then by its key. */
record Urgency(@Nullable LocalDate dueOn, long key) implements Comparable<Urgency> {

	private static final Comparator<Urgency> ORDER = Comparator.comparing(Urgency::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparingLong(Urgency::key);

	/** The task at which a page has ended. */
	static Urgency of(Cursor cursor) {
		return new Urgency(cursor.text(0).isEmpty() ? null : cursor.day(0), cursor.number(1));
	}

	Cursor cursor() {
		return Cursor.of(dueOn == null ? "" : dueOn, key);
	}

	@Override
	public int compareTo(Urgency other) {
		return ORDER.compare(this, other);
	}

}
