package dev.runway.activation;

import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import java.util.Optional;
import java.util.UUID;

import dev.runway.engine.UserTasks;
import dev.runway.partner.Owner;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** To whom open tasks are given, and to whom they are not. */
class TasksOfOwnersTests {

	private static final UUID PARTNER = new UUID(0, 1);

	private static final UUID RUNWAY = new UUID(0, 2);

	private final RunwayDirectory runways = mock(RunwayDirectory.class);

	private final RunwayInstances instances = mock(RunwayInstances.class);

	private final PartnerDirectory partners = mock(PartnerDirectory.class);

	private final UserTasks userTasks = mock(UserTasks.class);

	private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);

	private final TasksOfOwners tasks = new TasksOfOwners(runways, instances, partners, userTasks, events);

	private final Runway runway = mock(Runway.class);

	@BeforeEach
	void aPartnerOfNora() {
		var partner = mock(Partner.class);
		given(partner.owner()).willReturn("nora");
		given(partners.partner(PARTNER)).willReturn(partner);
		given(runway.id()).willReturn(RUNWAY);
		given(runways.findRunwayOf(PARTNER)).willReturn(Optional.of(runway));
	}

	@Test
	void givesTheTasksOfTheRunwayToThePresentOwnerAndSaysSoToWhoeverHasOthers() {
		given(runway.started()).willReturn(true);
		given(instances.of(RUNWAY)).willReturn(Optional.of(7L));

		tasks.giveOver(PARTNER, "olga");

		then(userTasks).should().reassign(7, "olga", "nora");
		then(events).should().publishEvent(new TasksHandedOver(RUNWAY, "olga", "nora"));
	}

	@Test
	void leavesThePresentOwnerAlone() {
		tasks.giveOver(PARTNER, "nora");

		then(userTasks).shouldHaveNoInteractions();
	}

	@Test
	void hasNothingToGiveWhereAPartnerHasSignedAgainAndItsProcessHasNotStarted() {
		tasks.giveOver(PARTNER, "olga");

		then(userTasks).shouldHaveNoInteractions();
	}

	@Test
	void givesNothingOfSomebodyWhoIsBack() {
		var back = mock(Owner.class);
		given(back.active()).willReturn(true);
		given(partners.findOwner("olga")).willReturn(Optional.of(back));

		tasks.giveOverAllOf("olga");

		then(userTasks).shouldHaveNoInteractions();
		then(events).shouldHaveNoInteractions();
	}

}
