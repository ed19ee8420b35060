package dev.runway.deal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.runway.deal.Deal;
import dev.runway.deal.DealChange;
import dev.runway.deal.DealKind;
import dev.runway.deal.DealState;
import dev.runway.deal.DealStep;
import dev.runway.deal.Engagement;
import dev.runway.deal.Money;
import dev.runway.deal.Progression;
import org.jspecify.annotations.Nullable;

/**
 * A deal as somebody may see it.
 *
 * @param amount what is expected; not shown to the manager of another partner
 * @param booked what was booked; likewise
 * @param possible what can be done with it now, as the paths below it are called
 * @param inConflict whether another open registration names the same end customer, where one deal is asked for
 * @param conflicts the others, shown to those who decide
 * @param history what became of it, where one deal is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DealView(UUID dealId, UUID partnerId, DealKind kind, String sourceSystem, String externalId, String name,
		@Nullable String customer, @Nullable String domain, @Nullable Engagement engagement, @Nullable String sponsor,
		DealState state, @Nullable String stage, LocalDate registeredOn, @Nullable Instant submittedAt, boolean inferred,
		@Nullable Money amount, @Nullable LocalDate closesOn, @Nullable LocalDate expiresOn,
		List<Progression> progressions, @Nullable LocalDate closedOn, @Nullable Money booked, Instant updatedAt,
		List<String> possible, @Nullable Boolean inConflict, @Nullable List<ConflictView> conflicts,
		@Nullable List<DealChange> history) {

	/** A deal as it stands in a list. */
	static DealView of(Deal deal, boolean withMoney) {
		return new DealView(deal.id(), deal.partnerId(), deal.kind(), deal.key().sourceSystem(), deal.key().externalId(),
				deal.name(), deal.customer(), deal.domain(), deal.engagement(), deal.sponsor(), deal.state(), deal.stage(),
				deal.registeredOn(), deal.submittedAt(), deal.inferred(), withMoney ? deal.amount() : null, deal.closesOn(),
				deal.expiresOn(), deal.progressions(), deal.closedOn(), withMoney ? deal.booked() : null, deal.updatedAt(),
				DealStep.possibleIn(deal.state()), null, null, null);
	}

	/** The same with all that is known of it. */
	DealView with(boolean inConflict, @Nullable List<ConflictView> conflicts, List<DealChange> history) {
		return new DealView(dealId, partnerId, kind, sourceSystem, externalId, name, customer, domain, engagement, sponsor,
				state, stage, registeredOn, submittedAt, inferred, amount, closesOn, expiresOn, progressions, closedOn, booked,
				updatedAt, possible, inConflict, conflicts, history);
	}

	/** Another open registration for what may be the same end customer. */
	record ConflictView(String partnerName, boolean sameName, boolean sameDomain, DealView deal) {
	}

}
