package dev.runway.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.Optional;

import org.junit.jupiter.api.Test;

/** What people are called, whoever they are. */
class PersonNamesTests {

	private final PartnerDirectory partners = mock();

	private final PersonNames names = new PersonNames(partners);

	@Test
	void callsAnOwnerByTheNameAndNobodyByAMailAddress() {
		var olga = mock(Owner.class);
		given(olga.name()).willReturn("Olga Owner");
		given(partners.findOwnerNamed("OLGA")).willReturn(Optional.of(olga));

		assertThat(names.name("OLGA")).isEqualTo("Olga Owner");
		assertThat(names.name("pat@example.com")).isEqualTo("pat");
		assertThat(names.name("ops")).isEqualTo("ops");
		assertThat(names.name(null)).isEqualTo("somebody");
	}

	@Test
	void leavesAddressesOutOfWhatSomebodyWrote() {
		assertThat(PersonNames.withoutAddresses("Ask pat@example.com first")).isEqualTo("Ask … first");
	}

}
