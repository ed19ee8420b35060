package dev.runway.local;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;

/** People who complete every milestone's task that opens, with all that its form asks for. */
final class BusyPeople implements AutoCloseable {

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

	private static final int AT_ONCE = 200;

	private final CamundaClient client;

	private final String today;

	private final Set<Long> sent = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();

	BusyPeople(CamundaClient client, LocalDate today) {
		this.client = client;
		this.today = today.toString();
	}

	void start() {
		looks.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public void close() {
		looks.shutdownNow();
	}

	private void look() {
		try {
			client.newUserTaskSearchRequest()
				.filter(filter -> filter.state(UserTaskState.CREATED))
				.page(page -> page.limit(AT_ONCE))
				.send().join().items().stream()
				.filter(task -> sent.add(task.getUserTaskKey()))
				.map(task -> client.newCompleteUserTaskCommand(task.getUserTaskKey()).variables(entries(task)).send()
					.exceptionally(failure -> {
						sent.remove(task.getUserTaskKey());
						System.out.println(task.getElementId() + " is not completed: " + failure.getMessage());
						return null;
					}))
				.toList().forEach(completed -> completed.toCompletableFuture().join());
		}
		catch (RuntimeException e) {
			System.out.println("The tasks cannot be searched: " + e.getMessage());
		}
	}

	private Map<String, Object> entries(UserTask task) {
		long own = task.getUserTaskKey();
		return switch (task.getElementId()) {
			case "Task_ConfirmAgreement" -> Map.of("executedOn", today, "portalAccess", true);
			case "Task_OnboardPartner" -> Map.of("loginsIssued", true, "kickoffHeldOn", today, "contentPath", "Basics", "completedOn", today);
			case "Task_CertifyReps" -> Map.of("reps", List.of(rep(own, 1, "SALES"), rep(own, 2, "SALES"), rep(own, 3, "SE")));
			case "Task_SignJointPlan" -> Map.of("targetAccounts", "Ten retailers", "valueProposition", "Half the time", "dealRegistration", "In the portal",
					"attributionRules", "Who registers first", "cadence", "Every week", "partnerSignedBy", "Pat Partner", "partnerSignedOn", today,
					"vendorSignedBy", "Mara Lindholm", "vendorSignedOn", today);
			case "Task_RegisterFirstDeal" -> Map.of("dealName", "Roll-out", "customer", "Customer " + own, "registeredOn", today);
			case "Task_CloseFirstDeal" -> Map.of("dealName", "Roll-out", "amount", 12000, "currency", "EUR", "closedOn", today, "revenueBooked", true);
			default -> Map.of();
		};
	}

	private Map<String, Object> rep(long own, int number, String role) {
		return Map.of("name", "Rep " + number, "email", "rep%d@p%d.example".formatted(number, own), "role", role, "certificate", "Basics", "issuedOn", today);
	}

}
