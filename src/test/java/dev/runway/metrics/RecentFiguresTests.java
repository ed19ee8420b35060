package dev.runway.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For how long figures are kept that were found. */
class RecentFiguresTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

	private static final Map<Currency, BigDecimal> NO_RATES = Map.of();

	private final Clock clock = mock(Clock.class);

	private final AnnotationConfigApplicationContext application = new AnnotationConfigApplicationContext();

	private int readings;

	@BeforeEach
	void begin() {
		given(clock.millis()).willReturn(1_000L);
		application.registerBean(Clock.class, () -> clock);
		application.registerBean(MetricsSettings.class, () -> PaperProgramme.settings(NO_RATES, false, 10));
		application.register(RecentFigures.class);
		application.refresh();
		ask(Set.of("one"), TODAY);
	}

	@AfterEach
	void end() {
		application.close();
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.clearSynchronization();
		}
	}

	@Test
	void readsTheSameAgainOnlyOnceItsTimeIsOver() {
		given(clock.millis()).willReturn(10_999L);
		ask(Set.of("one"), TODAY);
		assertThat(readings).isEqualTo(1);

		given(clock.millis()).willReturn(11_001L);
		ask(Set.of("one"), TODAY);
		assertThat(readings).isEqualTo(2);
	}

	@Test
	void readsWhatNobodyHasAskedBefore() {
		ask(Set.of("two"), TODAY);
		ask(Set.of("one"), TODAY.minusDays(1));

		assertThat(readings).isEqualTo(3);
	}

	@Test
	void readsAgainWhenSomethingHasHappened() {
		application.publishEvent("Something");

		ask(Set.of("one"), TODAY);
		assertThat(readings).isEqualTo(2);
	}

	@Test
	void waitsUntilWhatHappenedIsCommitted() {
		TransactionSynchronizationManager.initSynchronization();
		application.publishEvent("Something");
		ask(Set.of("one"), TODAY);
		assertThat(readings).isEqualTo(1);

		TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
		ask(Set.of("one"), TODAY);
		assertThat(readings).isEqualTo(2);
	}

	private void ask(Set<String> metrics, LocalDate today) {
		application.getBean(RecentFigures.class).of(new RecentFigures.Question(metrics, Selection.ALL, today), () -> {
			readings++;
			return Map.of("one", new LiveVersusSigned.LiveRates(List.of()));
		});
	}

}
