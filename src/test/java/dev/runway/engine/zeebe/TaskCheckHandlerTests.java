package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.runway.engine.CompletionDenied;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;
import dev.runway.engine.TaskDenied;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.CompleteJobCommandStep1;
import io.camunda.client.api.command.CompleteJobCommandStep1.CompleteJobCommandJobResultStep;
import io.camunda.client.api.command.CompleteJobResult;
import io.camunda.client.api.command.FailJobCommandStep1;
import io.camunda.client.api.command.FailJobCommandStep1.FailJobCommandStep2;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.UserTaskProperties;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.impl.CamundaObjectMapper;
import io.camunda.client.impl.command.CompleteUserTaskJobResultImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** What the engine is answered to the job of a listener. */
class TaskCheckHandlerTests {

	private final JobClient client = mock();

	private final ActivatedJob job = mock();

	private final CompleteJobCommandStep1 completion = mock(CompleteJobCommandStep1.class, RETURNS_SELF);

	private final FailJobCommandStep1 failure = mock();

	private final FailJobCommandStep2 retry = mock(FailJobCommandStep2.class, RETURNS_SELF);

	private String variables = "{\"orderId\": \"A-1\", \"soldOn\": \"2026-11-22\"}";

	private final List<Object> published = new ArrayList<>();

	private final SellOrder check = new SellOrder();

	private final TaskCheckHandler<Order, Form> handler = new TaskCheckHandler<>(check, mock(ArrivedJobs.class),
			List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30)), published::add);

	@BeforeEach
	void prepare() {
		given(client.newCompleteCommand(any(ActivatedJob.class))).willReturn(completion);
		given(completion.send()).willReturn(mock(CamundaFuture.class));
		given(client.newFailCommand(any(ActivatedJob.class))).willReturn(failure);
		given(failure.retries(anyInt())).willReturn(retry);
		given(retry.send()).willReturn(mock(CamundaFuture.class));
		given(job.getProcessInstanceKey()).willReturn(7L);
		given(job.getElementId()).willReturn("Task_Sell");
		given(job.getRetries()).willReturn(100_000);
		given(job.getCustomHeaders())
			.willReturn(Map.of("io.camunda.zeebe:userTaskKey", "42", "io.camunda.zeebe:assignee", "nora"));
		given(job.getVariablesAsType(any())).willAnswer(call -> new CamundaObjectMapper(ZeebeConfiguration.objectMapper())
			.fromJson(variables, call.<Class<?>>getArgument(0)));
	}

	@Test
	void completesATaskThatIsInOrder() {
		handler.handle(client, job);

		assertThat(answer().isDenied()).isFalse();
		assertThat(published).isEmpty();
		assertThat(check.asked).isEqualTo("A-1 2026-11-22");
		assertThat(check.completion).isEqualTo(new TaskCompletion(7, 42, "Task_Sell", "nora"));
	}

	@Test
	void takesKeyAndAssigneeFromThePropertiesOfTheTaskWhereTheyAreFilled() {
		var task = mock(UserTaskProperties.class);
		given(job.getUserTask()).willReturn(task);
		given(task.getUserTaskKey()).willReturn(43L);
		given(task.getAssignee()).willReturn("");

		handler.handle(client, job);

		assertThat(check.completion).isEqualTo(new TaskCompletion(7, 43, "Task_Sell", null));
	}

	@Test
	void deniesWithTheReasonOfTheCheck() {
		check.denial = new CompletionDenied(List.of("The day is missing.", "So is the amount."));

		handler.handle(client, job);

		assertThat(answer().isDenied()).isTrue();
		assertThat(answer().getDeniedReason()).isEqualTo("The day is missing. So is the amount.");
		assertThat(published)
			.containsExactly(new TaskDenied(new TaskCompletion(7, 42, "Task_Sell", "nora"), "The day is missing. So is the amount."));
	}

	@Test
	void deniesInOneSentenceWhatCannotBeRead() {
		variables = "{\"orderId\": \"A-1\", \"soldOn\": \"soon\"}";

		handler.handle(client, job);

		assertThat(answer().getDeniedReason()).isEqualTo("soldOn: 'soon' is not a day; write it like 2026-11-22.");
	}

	@Test
	void shortensAReasonThatNobodyWouldRead() {
		check.denial = new CompletionDenied(List.of("No. ".repeat(1000)));

		handler.handle(client, job);

		assertThat(answer().getDeniedReason()).hasSize(1000).endsWith("…");
	}

	@Test
	void triesAgainWhenItIsNotThePersonsMistake() {
		variables = "{\"orderId\": {}, \"soldOn\": null}";
		handler.handle(client, job);
		then(retry).should().retryBackoff(Duration.ofSeconds(10));

		check.denial = new IllegalStateException("The database is away");
		variables = "{\"orderId\": \"A-1\", \"soldOn\": null}";
		given(job.getRetries()).willReturn(90_000);
		handler.handle(client, job);

		then(failure).should().retries(89_999);
		then(retry).should().retryBackoff(Duration.ofMinutes(5));
		then(retry).should().errorMessage("The database is away");
		then(completion).shouldHaveNoInteractions();
	}

	@SuppressWarnings("unchecked")
	private CompleteUserTaskJobResultImpl answer() {
		var result = ArgumentCaptor.forClass(Function.class);
		then(completion).should().withResult(result.capture());
		var step = mock(CompleteJobCommandJobResultStep.class);
		given(step.forUserTask()).willReturn(new CompleteUserTaskJobResultImpl());
		return (CompleteUserTaskJobResultImpl) ((Function<CompleteJobCommandJobResultStep, CompleteJobResult>) result.getValue()).apply(step);
	}

	record Order(String orderId) {
	}

	record Form(@Nullable LocalDate soldOn) {
	}

	/** Remembers what it was asked. */
	static class SellOrder implements TaskCheck<Order, Form> {

		private @Nullable RuntimeException denial;

		private @Nullable String asked;

		private @Nullable TaskCompletion completion;

		@Override
		public void check(Order input, Form form, TaskCompletion completion) {
			if (denial != null) {
				throw denial;
			}
			this.asked = input.orderId() + " " + form.soldOn();
			this.completion = completion;
		}

	}

}
