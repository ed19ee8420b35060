package dev.runway.deal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Objects;

import dev.runway.deal.Conflict;
import dev.runway.deal.Deal;
import dev.runway.deal.DealViewers;
import dev.runway.deal.Deals;
import dev.runway.deal.Money;
import dev.runway.deal.PaperDeal;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who sees the money of a deal, and with which other deals it conflicts. */
class DealViewsTests {

	private static final Deal DEAL = deal(), OTHER = deal();

	private final Deals deals = mock();

	private final PartnerDirectory partners = mock();

	private final DealViews views = new DealViews(deals, new DealViewers(partners));

	@BeforeEach
	void twoPartnersWantOneCustomer() {
		var partner = mock(Partner.class);
		given(partner.owner()).willReturn("olga");
		given(partners.partner(DEAL.partnerId())).willReturn(partner);
		given(deals.conflicts(DEAL.id())).willReturn(List.of(new Conflict(OTHER, "Other Ltd", true, false)));
	}

	@Test
	void showsAllToThoseWhoDecide() {
		for (var role : List.of("PARTNER_OPERATIONS", "CHANNEL_LEAD")) {
			var view = whole("somebody", role);
			assertThat(view.amount()).isEqualTo(DEAL.amount());
			assertThat(view.conflicts()).singleElement().satisfies(conflict -> {
				assertThat(conflict.partnerName()).isEqualTo("Other Ltd");
				assertThat(conflict.deal().amount()).isEqualTo(OTHER.amount());
			});
		}
	}

	@Test
	void showsAPartnerManagerTheMoneyOfTheOwnPartnersAndThatThereIsAConflict() {
		var own = whole("olga", "PARTNER_MANAGER");
		assertThat(own.amount()).isEqualTo(DEAL.amount());
		assertThat(own.inConflict()).isTrue();
		assertThat(own.conflicts()).isNull();
		var foreign = whole("jonas", "PARTNER_MANAGER");
		assertThat(foreign.amount()).isNull();
		assertThat(foreign.booked()).isNull();
		assertThat(foreign.name()).isEqualTo(DEAL.name());
	}

	@Test
	void showsTheMoneyToSystemsAndExecutives() {
		assertThat(whole("crm", "INTEGRATION").amount()).isEqualTo(DEAL.amount());
		assertThat(whole("exec", "EXECUTIVE").conflicts()).isNull();
	}

	private DealView whole(String user, String role) {
		var viewer = new MockHttpServletRequest();
		viewer.setRemoteUser(user);
		viewer.addUserRole(role);
		return Objects.requireNonNull(views.answer(DEAL, viewer).getBody());
	}

	private static Deal deal() {
		return PaperDeal.won(new Money(100, "EUR"), new Money(90, "EUR"));
	}

}
