package dev.runway.deal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

import jakarta.persistence.criteria.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which deals somebody asks for; what is not given lets all through.
 *
 * @param minUpdated the earliest moment of the last change
 */
public record DealFilter(@Nullable UUID partnerId, @Nullable DealState state, @Nullable Instant minUpdated) {

	/** Those that it lets through, after a place in the order of moments and ids. */
	Specification<Deal> after(Instant at, UUID id) {
		return (deal, query, criteria) -> {
			var conditions = new ArrayList<Predicate>();
			conditions.add(criteria.greaterThanOrEqualTo(deal.get("updatedAt"), at));
			conditions.add(criteria.or(criteria.greaterThan(deal.get("updatedAt"), at), criteria.greaterThan(deal.get("id"), id)));
			if (partnerId != null) {
				conditions.add(criteria.equal(deal.get("partnerId"), partnerId));
			}
			if (state != null) {
				conditions.add(criteria.equal(deal.get("state"), state));
			}
			if (minUpdated != null) {
				conditions.add(criteria.greaterThanOrEqualTo(deal.get("updatedAt"), minUpdated));
			}
			return criteria.and(conditions);
		};
	}

}
