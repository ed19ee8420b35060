package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoCohortTests {

	@Test
	void movesDaysAndMomentsAndNothingElse() {
		assertThat(DemoCohort.moved("C-1,2026-04-01,Contract CTR-2026-0322\nC-1,2026-05-18T09:34:00-05:00,,prm", 10))
			.isEqualTo("C-1,2026-06-10,Contract CTR-2026-0322\nC-1,2026-07-27T09:34:00-05:00,,prm");
	}

}
