package dev.runway.dashboard.stuck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.stuck.Comparison;
import dev.runway.stuck.StuckOverview;
import dev.runway.stuck.StuckThings;
import dev.runway.support.TestDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StuckCountTests {

	private final StuckThings things = mock();

	private final ProgrammeCalendar calendar = mock();

	private final List<Runnable> looks = new ArrayList<>();

	private final StuckCount count = new StuckCount(things, calendar, looks::add);

	@BeforeEach
	void begin() {
		at(TestDay.MORNING, 3);
	}

	@Test
	void letsNoPageWaitAndLooksOnceAMinute() {
		assertThat(count.last()).isNull();
		assertThat(count.last()).isNull();
		assertThat(looks).hasSize(1);

		looks.getFirst().run();
		assertThat(count.last()).isEqualTo(3);
		at(TestDay.MORNING.plus(Duration.ofSeconds(61)), 4);
		assertThat(count.last()).isEqualTo(3);
		assertThat(looks).hasSize(2);

		looks.getLast().run();
		assertThat(count.last()).isEqualTo(4);
		assertThat(looks).hasSize(2);
	}

	@Test
	void takesOverWhatThePageHasFound() {
		count.keep(overview(TestDay.MORNING, 0));

		assertThat(count.last()).isNull();
		assertThat(looks).isEmpty();
	}

	private void at(Instant now, long stuck) {
		given(calendar.now()).willReturn(now);
		given(things.look()).willReturn(overview(now, stuck));
	}

	private static StuckOverview overview(Instant at, long stuck) {
		return new StuckOverview(at, stuck, true, new Comparison(null, null, null, null, null, 0), List.of());
	}

}
