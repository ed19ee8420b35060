package dev.runway.runway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When somebody carries more than is enough. */
class OwnerLoadTests {

	@Test
	void isOverOnceMoreAreCarriedThanAreEnough() {
		assertThat(new OwnerLoad(21, 20).isOver()).isTrue();
		assertThat(new OwnerLoad(20, 20).isOver()).isFalse();
	}

	@Test
	void isNotOverWithoutAPartnerWhoseTargetSaysHowManyAreEnough() {
		assertThat(OwnerLoad.NONE.isOver()).isFalse();
	}

}
