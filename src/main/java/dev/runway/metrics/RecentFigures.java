package dev.runway.metrics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The figures that were asked for last, each kept for a short while at the most, and no longer than until something happens in the
 * programme. What another replica is told of, this one hears of when that while is over.
 */
@Component
class RecentFigures {

	private static final int MOST = 100;

	private final Cache<Question, Map<String, Figures>> found;

	RecentFigures(MetricsSettings settings, Clock clock) {
		this.found = Caffeine.newBuilder()
			.maximumSize(MOST)
			.expireAfterWrite(settings.keptFor())
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	/** Finds the figures that were kept, or keeps those of a new reading. */
	Map<String, Figures> of(Question question, Supplier<Map<String, Figures>> reading) {
		var kept = found.getIfPresent(question);
		if (kept != null) {
			return kept;
		}
		var read = reading.get();
		found.put(question, read);
		return read;
	}

	/** Something happened: once it is committed, figures that were found before are none any more. */
	@EventListener
	void on(PayloadApplicationEvent<?> event) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					forget();
				}
			});
		}
		else {
			forget();
		}
	}

	void forget() {
		found.invalidateAll();
	}

	/** Which metrics of which partners, as of which day. */
	record Question(Set<String> metrics, Selection selection, LocalDate today) {
	}

}
