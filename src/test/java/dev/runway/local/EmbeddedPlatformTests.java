package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import dev.runway.support.TestDay;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ProcessInstance;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The whole of Runway on the engine of this JVM, which is really stopped and started again from its log. */
class EmbeddedPlatformTests extends PlatformScenarios {

	EmbeddedPlatformTests() {
		super(Folders.ofTest("embedded-platform").startingAt(TestDay.offset()), ports -> Optional.empty());
	}

	@Override
	void assumeThatThereIsAnEngine() {
		// there always is
	}

	@Override
	boolean engineCanGo() {
		return true;
	}

	@Override
	void engineGoes() {
		platform.stopEngine();
	}

	@Override
	void engineComes() {
		platform.startEngine();
	}

	@Test
	@Order(10)
	void hasOneInstanceForEachPartnerThatRuns() {
		var expected = facts.sql("select process_instance_key from activation.instances join runway.lifecycle_facts using (runway_id) where ended_on is null").query(Long.class).list();
		Awaitility.await("the ends of those that were activated").atMost(PATIENCE).untilAsserted(() -> assertThat(client().newProcessInstanceSearchRequest()
			.filter(filter -> filter.processDefinitionId("partner-activation").state(ProcessInstanceState.ACTIVE))
			.page(page -> page.limit(1000))
			.send().join().items()).extracting(ProcessInstance::getProcessInstanceKey).doesNotHaveDuplicates().isSubsetOf(expected));
	}

}
