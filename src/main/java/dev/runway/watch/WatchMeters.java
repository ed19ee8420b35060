package dev.runway.watch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.stuck.StuckKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the watch has seen last, as metrics: a scrape asks nobody. What is not known is no number. */
@Component
class WatchMeters implements MeterBinder {

	private final Watch watch;

	private final ProgrammeCalendar calendar;

	WatchMeters(Watch watch, ProgrammeCalendar calendar) {
		this.watch = watch;
		this.calendar = calendar;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		kinds().forEach(kind -> {
			Gauge.builder("runway.stuck.things", watch, seen(sight -> count(sight.stuck().get(kind))))
				.description("What does not go on by itself, by its kind").tag("kind", kind).register(registry);
			Gauge.builder("runway.stuck.age", watch, seen(sight -> age(sight, sight.stuck().get(kind))))
				.description("For how long the oldest of it has waited").tag("kind", kind).baseUnit("seconds").register(registry);
		});
		Gauge.builder("runway.outbox.events", watch, seen(sight -> count(sight.outbox())))
			.description("Events that wait for their listeners").register(registry);
		Gauge.builder("runway.outbox.age", watch, seen(sight -> age(sight, sight.outbox())))
			.description("For how long the oldest of them has waited").baseUnit("seconds").register(registry);
		Gauge.builder("runway.mails.waiting", watch, seen(sight -> count(sight.mails())))
			.description("Mails that wait for the mail server").register(registry);
		Gauge.builder("runway.mails.waiting.age", watch, seen(sight -> age(sight, sight.mails())))
			.description("For how long the oldest of them has waited").baseUnit("seconds").register(registry);
		Gauge.builder("runway.engine.reachable", watch, seen(sight -> sight.engineReachable() ? 1 : 0))
			.description("Whether the engine answers").register(registry);
		Gauge.builder("runway.engine.ahead", watch, seen(sight -> seconds(sight.engineAhead())))
			.description("How far the engine's clock is ahead of ours").baseUnit("seconds").register(registry);
		Gauge.builder("runway.watch.age", watch, looking -> seconds(Duration.between(looking.lookedAt(), calendar.now())))
			.description("How long ago the watch has looked").baseUnit("seconds").register(registry);
	}

	static Stream<String> kinds() {
		return Stream.concat(Stream.of(StuckKind.values()).map(StuckKind::word), Stream.of(Watch.CHASE, Watch.CERTIFICATE, Watch.JOB_TYPE));
	}

	private static ToDoubleFunction<Watch> seen(ToDoubleFunction<Sight> value) {
		return watch -> {
			var sight = watch.last();
			return sight == null ? Double.NaN : value.applyAsDouble(sight);
		};
	}

	private static double count(@Nullable Waiting waiting) {
		return waiting == null ? Double.NaN : waiting.count();
	}

	private static double age(Sight sight, @Nullable Waiting waiting) {
		return waiting == null ? Double.NaN : seconds(waiting.age(sight.at()));
	}

	private static double seconds(@Nullable Duration duration) {
		return duration == null ? Double.NaN : (double) duration.toMillis() / TimeUnit.SECONDS.toMillis(1);
	}

}
