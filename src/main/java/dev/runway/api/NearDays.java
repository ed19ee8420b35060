package dev.runway.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The days that a request may name: the database goes no further than some, and the programme not nearly so far. */
public final class NearDays {

	static final LocalDate FIRST = LocalDate.of(1900, 1, 1), LAST = LocalDate.of(2199, 12, 31);

	private NearDays() {
	}

	/** The day that somebody wrote as 2027-01-31. */
	public static LocalDate day(String text) {
		var day = LocalDate.parse(text);
		if (day.isBefore(FIRST) || day.isAfter(LAST)) {
			throw new DateTimeException("%s is far away".formatted(day));
		}
		return day;
	}

	/** A time with its offset, or in milliseconds. */
	static Instant moment(String text) {
		var moment = text.matches("\\d{1,15}") ? Instant.ofEpochMilli(Long.parseLong(text)) : OffsetDateTime.parse(text).toInstant();
		day(LocalDate.ofInstant(moment, ZoneOffset.UTC).toString());
		return moment;
	}

}
