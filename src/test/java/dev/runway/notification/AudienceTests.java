package dev.runway.notification;

import static dev.runway.notification.AudienceWord.CHANNEL_LEAD;
import static dev.runway.notification.AudienceWord.MANAGER;
import static dev.runway.notification.AudienceWord.OWNER;
import static dev.runway.notification.AudienceWord.PARTNER_OPERATIONS;
import static dev.runway.notification.AudienceWord.TASK_HOLDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.runway.partner.Owner;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.runway.Milestone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who hears of a partner whose owner is Olga; Marc is her manager, and Lea leads the channel. */
@ExtendWith(OutputCaptureExtension.class)
class AudienceTests {

	private final Partner partner = mock(Partner.class);

	private final PartnerDirectory partners = mock(PartnerDirectory.class);

	@BeforeEach
	void aPartnerOfOlga() {
		given(partner.owner()).willReturn("olga");
		given(partner.name()).willReturn("Acme Ltd");
		chain(true, "marc", "lea");
	}

	@Test
	void namesOwnerManagerAndChannelLead() {
		assertThat(names(OWNER)).containsExactly("olga");
		assertThat(names(OWNER, MANAGER)).containsExactly("olga", "marc");
		assertThat(names(CHANNEL_LEAD)).containsExactly("lea");
	}

	@Test
	void replacesAnOwnerWhoHasLeftByTheManagerAndNamesHimOnce() {
		chain(false, "marc", "lea");

		assertThat(names(OWNER, MANAGER)).containsExactly("marc");
	}

	@Test
	void replacesAMissingManagerByTheChannelLead() {
		chain(true, null, "olga");

		assertThat(names(MANAGER)).containsExactly("olga");
		assertThat(names(OWNER, MANAGER, CHANNEL_LEAD)).containsExactly("olga");
	}

	@Test
	void saysWhatToDoWhenNobodyIsLeft() {
		chain(false, null, "olga");

		assertThatThrownBy(() -> names(OWNER, MANAGER, CHANNEL_LEAD)).hasMessage(
				"Nobody is left to write to about Acme Ltd: give it an active owner or manager, or set runway.notification.partner-operations-address");
	}

	@Test
	void writesToPartnerOperationsWhereTheirAddressIsKnown(CapturedOutput log) {
		assertThat(audience("ops@example.com").of(partner, Milestone.ONBOARDING_DONE, List.of(PARTNER_OPERATIONS)))
			.containsExactly(new Recipient("partner-operations", "partner operations", "ops@example.com"));

		assertThat(names(OWNER, PARTNER_OPERATIONS)).containsExactly("olga");
		assertThat(log.getOut()).contains(
				"Partner operations do not hear of Acme Ltd: runway.notification.partner-operations-address is not set");
		assertThatThrownBy(() -> names(PARTNER_OPERATIONS)).hasMessageContaining("Nobody is left");
	}

	@Test
	void writesToWhoHasTheTask() {
		assertThat(audience("ops@example.com").of(partner, Milestone.AGREEMENT_SIGNED, List.of(TASK_HOLDER))).extracting(Recipient::key)
			.containsExactly("partner-operations");
		assertThat(audience("ops@example.com").of(partner, Milestone.ONBOARDING_DONE, List.of(TASK_HOLDER))).extracting(Recipient::key)
			.containsExactly("olga");
		assertThat(audience(null).of(partner, Milestone.AGREEMENT_SIGNED, List.of(TASK_HOLDER))).extracting(Recipient::key)
			.containsExactly("olga");
	}

	@Test
	void knowsWhoseTaskItIs() {
		var olga = new Recipient("olga", "Olga", "olga@example.com");
		var operations = new Recipient("partner-operations", "partner operations", "ops@example.com");

		assertThat(audience(null).hasTask(olga, partner, Milestone.ONBOARDING_DONE)).isTrue();
		assertThat(audience(null).hasTask(olga, partner, Milestone.AGREEMENT_SIGNED)).isFalse();
		assertThat(audience(null).hasTask(operations, partner, Milestone.AGREEMENT_SIGNED)).isTrue();
		assertThat(audience(null).hasTask(operations, partner, Milestone.ONBOARDING_DONE)).isFalse();
	}

	@Test
	void tellsNothingToWhoHasLeft() {
		chain(false, "marc", "lea");
		var olga = partners.owner("olga");
		given(partners.findOwner("olga")).willReturn(Optional.of(olga));

		assertThat(audience(null).find("olga")).isEmpty();
	}

	@Test
	void readsTheWordsOfTheTable() {
		assertThat(step("OWNER, MANAGER ,OWNER").words(2)).containsExactly(OWNER, MANAGER);
		assertThatThrownBy(() -> step("OWNER, BOSS").words(2)).hasMessage(
				"The table 'escalation-policy' at level 2 names an unknown audience 'BOSS'; use TASK_HOLDER, OWNER, MANAGER, CHANNEL_LEAD or PARTNER_OPERATIONS");
		assertThatThrownBy(() -> EscalationStep.NONE.words(9))
			.hasMessageStartingWith("The table 'escalation-policy' at level 9 names no audience");
	}

	@Test
	void readsTheDaysOfTheTable() {
		assertThat(new EscalationStep("OWNER", "overdue", 6).nextAfterDays(1)).isEqualTo(6);
		assertThatThrownBy(() -> new EscalationStep("OWNER", "overdue", 0).nextAfterDays(1))
			.hasMessage("The table 'escalation-policy' at level 1 gives 0 days until the next mail; use 1 or more");
	}

	private List<String> names(AudienceWord... words) {
		return audience(null).of(partner, Milestone.ONBOARDING_DONE, List.of(words)).stream().map(Recipient::key).toList();
	}

	private Audience audience(String operations) {
		return new Audience(partners, new MailSettings("Runway <runway@localhost>", null, "runway.localhost", null, operations, List.of(), Duration.ZERO));
	}

	private void chain(boolean ownerIsActive, String manager, String lead) {
		var owner = person("olga", ownerIsActive);
		var above = Optional.ofNullable(manager).map(name -> person(name, true));
		var top = lead.equals("olga") ? owner : person(lead, true);
		given(partners.owner("olga")).willReturn(owner);
		given(partners.managerOf("olga")).willReturn(above);
		given(partners.channelLead("olga")).willReturn(top);
	}

	private static Owner person(String name, boolean active) {
		var person = mock(Owner.class);
		given(person.userName()).willReturn(name);
		given(person.name()).willReturn(name);
		given(person.email()).willReturn(name + "@example.com");
		given(person.active()).willReturn(active);
		return person;
	}

	private static EscalationStep step(String audience) {
		return new EscalationStep(audience, "overdue", 1);
	}

}
