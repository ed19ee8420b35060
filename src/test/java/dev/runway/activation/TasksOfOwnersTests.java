package dev.runway.activation;

import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import dev.runway.engine.UserTasks;
import dev.runway.partner.Owner;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** To whom open tasks are given, and to whom they are not. */
class TasksOfOwnersTests {

	private static final UUID PARTNER = new UUID(0, 1);

	private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

	private final Runways runways = mock(Runways.class);

	private final PartnerDirectory partners = mock(PartnerDirectory.class);

	private final UserTasks userTasks = mock(UserTasks.class);

	private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);

	private final TasksOfOwners tasks = new TasksOfOwners(runways, partners, userTasks, events);

	private final Runway runway = new Runway(PARTNER, DAY, DAY, null, new Recorded("ops", Source.REST, Instant.EPOCH));

	@BeforeEach
	void aPartnerOfNora() {
		var partner = mock(Partner.class);
		given(partner.owner()).willReturn("nora");
		given(partners.partner(PARTNER)).willReturn(partner);
		given(runways.findFirstByPartnerIdOrderByOpenedAtDesc(PARTNER)).willReturn(Optional.of(runway));
	}

	@Test
	void givesTheTasksOfTheRunwayToThePresentOwnerAndSaysSoToWhoeverHasOthers() {
		runway.startedBy(7, mock(Targets.class), Instant.EPOCH);

		tasks.giveOver(PARTNER, "olga");

		then(userTasks).should().reassign(7, "olga", "nora");
		then(events).should().publishEvent(new TasksHandedOver(runway.id(), "olga", "nora"));
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
