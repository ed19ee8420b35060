package dev.runway.activation.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import dev.runway.engine.TableColumn;
import dev.runway.runway.Targets;
import org.junit.jupiter.api.Test;

/** The declaration of the table keeps to what is read of it. */
class MilestoneTargetsTableTests {

	private final MilestoneTargetsTable table = new MilestoneTargetsTable();

	@Test
	void declaresWhatTheRowsAreReadAs() {
		assertThat(table.outputs()).extracting(TableColumn::name)
			.containsExactlyInAnyOrderElementsOf(Stream.of(Targets.class.getRecordComponents()).map(component -> component.getName()).toList());
	}

	@Test
	void putsColumnsInOrderThatAreDeclared() {
		assertThat(table.outputs()).flatExtracting(column -> Stream.concat(column.atMost().stream(), column.below().stream()).toList())
			.isSubsetOf(table.outputs().stream().map(TableColumn::name).toList());
	}

}
