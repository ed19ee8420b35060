package dev.runway.webhook;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import dev.runway.programme.ProgrammeCalendar;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works off what is due: each endpoint has lanes of its own, so that a slow one holds up no other, and no more of them than it can be
 * expected to bear.
 */
@Component
class DeliveryLanes implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(DeliveryLanes.class);

	private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());

	private final Map<UUID, Semaphore> free = new ConcurrentHashMap<>();

	private final DeliveryStore deliveries;

	private final DeliveryAttempts attempts;

	private final WebhookSettings settings;

	private final ProgrammeCalendar calendar;

	private volatile boolean closing;

	DeliveryLanes(DeliveryStore deliveries, DeliveryAttempts attempts, WebhookSettings settings, ProgrammeCalendar calendar) {
		this.deliveries = deliveries;
		this.attempts = attempts;
		this.settings = settings;
		this.calendar = calendar;
	}

	/** Opens a lane for whatever waits, where the endpoint has one that is free; it goes on until nothing is due. */
	@Scheduled(fixedDelayString = "${runway.webhook.interval}")
	@SchedulerLock(name = "webhook-deliveries")
	void open() {
		deliveries.due(calendar.now()).forEach(due -> {
			var lanes = free.computeIfAbsent(due.endpoint(), endpoint -> new Semaphore(settings.concurrency()));
			for (int lane = 0; lane < due.number() && lanes.tryAcquire(); lane++) {
				threads.execute(() -> workOff(due.endpoint(), lanes));
			}
		});
	}

	private void workOff(UUID endpointId, Semaphore lanes) {
		try {
			var more = true;
			while (more && !closing) {
				more = attempts.next(endpointId);
			}
		}
		catch (RuntimeException failure) {
			logger.warn("Webhooks to {} wait: {}", endpointId, failure.toString());
		}
		finally {
			lanes.release();
		}
	}

	/** What is on its way comes to its end; what was taken and not sent is free again after a while. */
	@Override
	public void destroy() {
		closing = true;
		threads.close();
	}

}
