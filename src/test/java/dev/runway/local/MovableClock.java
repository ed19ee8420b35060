package dev.runway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The time of the local platform: real time plus an offset that only grows, kept in a file over restarts. */
final class MovableClock extends Clock {

	private static final Map<Path, MovableClock> KEPT = new ConcurrentHashMap<>();

	private final Clock real;

	private final Path file;

	private volatile Duration offset;

	MovableClock(Clock real, Path file) {
		this.real = real;
		this.file = file;
		this.offset = read(file);
	}

	/** The clock that goes on from the offset in the file: one per file, so that application and platform share theirs. */
	static MovableClock keptIn(Path file) {
		return KEPT.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new MovableClock(Clock.systemUTC(), path));
	}

	/** Moves forward; a step of nothing or backwards is refused, because timers that have fired do not come back. */
	synchronized void advance(Duration step) {
		if (step.isNegative() || step.isZero()) {
			throw new IllegalArgumentException("the clock only moves forward, not by " + step);
		}
		Duration next = offset.plus(step);
		write(next);
		offset = next;
	}

	Duration offset() {
		return offset;
	}

	@Override
	public Instant instant() {
		return real.instant().plus(offset);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new Clock() {

			@Override
			public ZoneId getZone() {
				return zone;
			}

			@Override
			public Clock withZone(ZoneId other) {
				return MovableClock.this.withZone(other);
			}

			@Override
			public Instant instant() {
				return MovableClock.this.instant();
			}

		};
	}

	private void write(Duration value) {
		Path next = file.resolveSibling(file.getFileName() + ".next");
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.writeString(next, value.toString());
			Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Duration read(Path file) {
		try {
			return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
