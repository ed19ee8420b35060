package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	private static final Clock REAL = Clock.fixed(NOW, ZoneOffset.UTC);

	private Path file;

	@BeforeEach
	void keepItInAFile(@TempDir Path folder) {
		file = folder.resolve("clock").resolve("offset");
	}

	@Test
	void showsRealTimeUntilItIsMoved() {
		assertThat(new MovableClock(REAL, file).instant()).isEqualTo(NOW);
	}

	@Test
	void addsUpItsSteps() {
		var clock = new MovableClock(REAL, file);

		clock.advance(Duration.ofDays(30));
		clock.advance(Duration.ofDays(1));

		assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-03T09:00:00Z"));
	}

	@Test
	void goesOnFromItsOffsetAfterARestart() {
		new MovableClock(REAL, file).advance(Duration.ofDays(7));

		assertThat(new MovableClock(REAL, file).offset()).isEqualTo(Duration.ofDays(7));
	}

	@Test
	void neverMovesBackwards() {
		var clock = new MovableClock(REAL, file);

		assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofDays(-1)));
		assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ZERO));
		assertThat(clock.instant()).isEqualTo(NOW);
	}

	@Test
	void movesTheClocksOfOtherZonesWithIt() {
		var clock = new MovableClock(REAL, file);
		Clock inTokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));

		clock.advance(Duration.ofDays(1));

		assertThat(inTokyo.instant()).isEqualTo(clock.instant());
		assertThat(inTokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
	}

	@Test
	void isOneClockForAllWhoKeepItInTheSameFile() {
		assertThat(MovableClock.keptIn(file)).isSameAs(MovableClock.keptIn(file.resolveSibling(".").resolve(file.getFileName())));
	}

}
