package dev.runway.dashboard.partner;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.runway.dashboard.drawing.Days;
import dev.runway.runway.Milestone;
import dev.runway.standing.PartnerStanding;
import dev.runway.standing.PartnerStanding.MilestoneLine;
import dev.runway.standing.PartnerStanding.State;
import org.jspecify.annotations.Nullable;

/**
 * The six milestones on a line of days since the signature, ready to be drawn: places are lengths in SVG.
 *
 * @param ticks the days that are written below it
 * @param today none where nothing is open any more
 * @param end the last day of the clock as it stands
 * @param originalEnd where it was before it was moved
 */
record Way(List<Mark> ticks, @Nullable Mark today, @Nullable Mark end, @Nullable Mark originalEnd, List<Row> rows) {

	private static final int MOST_TICKS = 8;

	/** Days between two ticks, the first that leaves few enough. */
	private static final List<Integer> STEPS = List.of(30, 60, 90, 180, 365, 730, 3650);

	static Way of(PartnerStanding standing, LocalDate today) {
		var running = standing.state() != State.ENDED && standing.milestones().stream().anyMatch(line -> line.reachedOn() == null);
		var live = standing.reachedOn(Milestone.FIRST_DEAL_REGISTERED) != null;
		var clock = standing.clock();
		var days = Stream.concat(
				Stream.of(running ? today : null, clock == null ? null : clock.endsOn(), standing.endedOn()),
				standing.milestones().stream().flatMap(line -> Stream.of(line.dueOn(), line.reachedOn())))
			.filter(Objects::nonNull)
			.mapToLong(day -> ChronoUnit.DAYS.between(standing.signedOn(), day));
		var scale = new Scale(standing.signedOn(), Math.max(30, days.max().orElse(30)));
		return new Way(scale.ticks(), running ? scale.mark(today, "today, day " + standing.day()) : null,
				clock == null ? null : scale.mark(clock.endsOn(), (live ? "clock's last day, " : "clock ends, ") + "day " + scale.day(clock.endsOn())),
				clock == null || clock.endsOn().equals(clock.originalEndsOn()) ? null
						: scale.mark(clock.originalEndsOn(), "originally day " + scale.day(clock.originalEndsOn())),
				standing.milestones().stream().map(line -> row(line, scale, standing, today)).toList());
	}

	private static Row row(MilestoneLine line, Scale scale, PartnerStanding standing, LocalDate today) {
		var outcome = Outcome.of(line, standing.endedOn(), today);
		return new Row(line.milestone().ordinal() + 1 + " " + line.label(), outcome, words(line, scale, outcome, today),
				line.dueOn() == null ? null : scale.place(line.dueOn()),
				line.reachedOn() == null ? null : scale.place(line.reachedOn()));
	}

	private static String words(MilestoneLine line, Scale scale, Outcome outcome, LocalDate today) {
		var due = line.dueOn() == null ? "" : "due %s (day %d)".formatted(line.dueOn(), scale.day(line.dueOn()));
		if (line.reachedOn() != null) {
			var reached = "reached %s (day %d)".formatted(line.reachedOn(), scale.day(line.reachedOn()));
			return line.dueOn() == null ? reached : outcome == Outcome.REACHED_LATE
					? "%s, %s late; %s".formatted(reached, Days.words(ChronoUnit.DAYS.between(line.dueOn(), line.reachedOn())), due)
					: "%s, in time; %s".formatted(reached, due);
		}
		return switch (outcome) {
			case LATE -> "%s late; %s".formatted(Days.words(ChronoUnit.DAYS.between(line.dueOn(), today)), due);
			case NEVER -> due.isEmpty() ? "never reached" : "never reached; " + due;
			default -> line.dueOn() == null ? "not planned yet" : "%s; %s".formatted(Days.until(line.dueOn(), today), due);
		};
	}

	/** What became of a milestone. */
	enum Outcome {

		REACHED("reached in time"), REACHED_LATE("reached late"), OPEN("open"), LATE("late"), NEVER("never reached");

		private final String label;

		Outcome(String label) {
			this.label = label;
		}

		public String label() {
			return label;
		}

		static Outcome of(MilestoneLine line, @Nullable LocalDate endedOn, LocalDate today) {
			if (line.reachedOn() != null) {
				return line.dueOn() != null && line.reachedOn().isAfter(line.dueOn()) ? REACHED_LATE : REACHED;
			}
			return endedOn != null ? NEVER : line.dueOn() != null && line.dueOn().isBefore(today) ? LATE : OPEN;
		}

	}

	/**
	 * A milestone.
	 *
	 * @param words all that the picture shows
	 * @param due where it should be reached, once that is planned
	 * @param reached where it was
	 */
	record Row(String label, Outcome outcome, String words, @Nullable String due, @Nullable String reached) {
	}

	/**
	 * A day on the line.
	 *
	 * @param anchor on which side of the place its label is, so that it is not cut off
	 */
	record Mark(String at, String label, String anchor) {
	}

	/** Where days go: a little inside both ends, so that no mark is cut off. */
	private record Scale(LocalDate signedOn, long last) {

		private static final double FIRST = 2, WIDTH = 96;

		long day(LocalDate day) {
			return ChronoUnit.DAYS.between(signedOn, day);
		}

		String place(LocalDate day) {
			return at(day(day));
		}

		Mark mark(LocalDate day, String label) {
			return mark(day(day), label);
		}

		List<Mark> ticks() {
			var step = STEPS.stream().filter(each -> last / each < MOST_TICKS).findFirst().orElse(STEPS.getLast());
			return IntStream.rangeClosed(0, (int) (last / step)).mapToObj(each -> mark((long) each * step, String.valueOf(each * step))).toList();
		}

		private Mark mark(long day, String label) {
			var share = (double) day / last;
			return new Mark(at(day), label, share < 0.2 && label.length() > 4 ? "start" : share > 0.8 && label.length() > 4 ? "end" : "middle");
		}

		private String at(long day) {
			return String.format(Locale.ROOT, "%.2f%%", FIRST + WIDTH * Math.clamp((double) day / last, 0, 1));
		}

	}

}
