package dev.runway.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Turns days of the programme into instants and back, in the programme's time zone. */
@Component
public class ProgrammeCalendar {

	/** How many minutes all that falls due with a day's mails has got to be worked on before they go out. */
	private static final int AHEAD_OF_MAILS = 5;

	private final Settings settings;

	private final Clock clock;

	public ProgrammeCalendar(Settings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	public LocalDate today() {
		return dateOf(now());
	}

	/** The day on which something happened. */
	public LocalDate dateOf(Instant instant) {
		return LocalDate.ofInstant(instant, settings.timeZone());
	}

	/** The time of the day in the programme's time zone. */
	public LocalTime time() {
		return LocalTime.ofInstant(now(), settings.timeZone());
	}

	/** Day N of a runway: whole days since the signing date, which is day 0. */
	public int dayOf(LocalDate signedOn, LocalDate day) {
		return (int) ChronoUnit.DAYS.between(signedOn, day);
	}

	/** The zone in which the programme's days begin and end. */
	public ZoneId timeZone() {
		return settings.timeZone();
	}

	public Instant now() {
		return clock.instant();
	}

	public Instant startOf(LocalDate day) {
		return day.atStartOfDay(settings.timeZone()).toInstant();
	}

	/** The last second of a day: when something that is due on it becomes late. */
	public Instant endOf(LocalDate day) {
		return startOf(day.plusDays(1)).minusSeconds(1);
	}

	/** When the mails of a day go out. */
	public Instant mailTimeOf(LocalDate day) {
		return day.atTime(settings.mailTime()).atZone(settings.timeZone()).toInstant();
	}

	/**
	 * When what the mails of a day tell of a runway falls due: before they go out, spread over some minutes by the runway so
	 * that not all of it falls due at once.
	 */
	public Instant mailTimeOf(LocalDate day, UUID runwayId) {
		var before = AHEAD_OF_MAILS + settings.mailSpreadMinutes() - Math.floorMod(runwayId.hashCode(), settings.mailSpreadMinutes());
		var due = day.atTime(settings.mailTime()).minusMinutes(before);
		return (due.toLocalDate().isBefore(day) ? day.atStartOfDay() : due).atZone(settings.timeZone()).toInstant();
	}

	/** The day whose mails tell of what falls due at an instant: the first whose mails go out then or later. */
	public LocalDate mailDayOf(Instant due) {
		var day = dateOf(due);
		return due.isAfter(mailTimeOf(day)) ? day.plusDays(1) : day;
	}

	/** The first day on which a partner that was taken over on a day is looked at; none for one known from its signature on. */
	public @Nullable LocalDate firstReview(LocalDate signedOn, LocalDate trackedSince) {
		return signedOn.isBefore(trackedSince) ? trackedSince.plusDays(settings.takeoverGraceDays() + 1L) : null;
	}

	/**
	 * The programme's calendar.
	 *
	 * @param timeZone in which a day begins and ends
	 * @param mailTime when mails of a day go out
	 * @param mailSpreadMinutes over how many minutes before them is spread what they tell of, at least 1
	 * @param takeoverGraceDays how many days after a partner was taken over nobody is asked to rescue it
	 */
	@ConfigurationProperties("runway.programme")
	public record Settings(@DefaultValue("UTC") ZoneId timeZone, @DefaultValue("09:00") LocalTime mailTime,
			@DefaultValue("30") int mailSpreadMinutes, @DefaultValue("14") int takeoverGraceDays) {

		@ConstructorBinding
		public Settings {
			if (mailSpreadMinutes < 1) {
				throw new IllegalArgumentException("runway.programme.mail-spread-minutes must be at least 1");
			}
		}

	}

}
