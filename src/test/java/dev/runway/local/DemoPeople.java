package dev.runway.local;

import java.net.HttpURLConnection;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;

/** People of the demo programme: they plan help for partners that did not go live in time, and decide about some of them. */
final class DemoPeople implements AutoCloseable {

	private final CamundaClient client;

	/** What is decided first, and who comes after that waits. */
	private final Iterator<Boolean> kept = List.of(true, false, true, true, false).iterator();

	DemoPeople(LocalPlatform platform) {
		this.client = CamundaClient.newClientBuilder().grpcAddress(platform.grpcAddress()).restAddress(platform.restAddress()).build();
	}

	void planHelp(LocalDate today) {
		open("Task_PlanHelp").forEach(task -> complete(task, Map.of("accountExecutive", "Robin Keller", "actions",
				"A joint call with two target accounts, and a seat in the next class for the second sales rep.", "helpOn",
				today.plusDays(5).toString())));
	}

	void decide(LocalDate today) {
		open("Task_Decide").stream().takeWhile(task -> kept.hasNext()).forEach(task -> complete(task, kept.next()
				? Map.of("choice", "EXTEND", "extendTo", today.plusDays(60).toString(), "reason", "Two deals are close; their engineer sits the exam next week.")
				: Map.of("choice", "END", "reason", "Nobody there has answered for eight weeks, and they sell for somebody else.")));
	}

	@Override
	public void close() {
		client.close();
	}

	private List<UserTask> open(String element) {
		return client.newUserTaskSearchRequest()
			.filter(filter -> filter.state(UserTaskState.CREATED).elementId(element))
			.page(page -> page.limit(200))
			.send()
			.join()
			.items();
	}

	/** A partner that went live this moment has no such task any more. */
	private void complete(UserTask task, Map<String, Object> entries) {
		try {
			client.newCompleteUserTaskCommand(task.getUserTaskKey()).variables(entries).send().join();
		}
		catch (ProblemException refused) {
			if (refused.code() != HttpURLConnection.HTTP_NOT_FOUND) {
				throw new LocalFailure("%s of the demo cohort was not completed: %s".formatted(task.getElementId(), refused.details().getDetail()), refused);
			}
		}
	}

}
