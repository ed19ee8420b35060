package dev.runway.deal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which deals somebody asks for; what is not given lets all through.
 *
 * @param minUpdated the earliest moment of the last change
 */
public record DealFilter(@Nullable UUID partnerId, @Nullable DealState state, @Nullable Instant minUpdated) {

	/** The conditions, each with its parameter. */
	Map<String, Parameter> conditions() {
		var conditions = new LinkedHashMap<String, Parameter>();
		if (partnerId != null) {
			conditions.put("partner_id = :partnerId", new Parameter("partnerId", partnerId));
		}
		if (state != null) {
			conditions.put("state = :state", new Parameter("state", state.name()));
		}
		if (minUpdated != null) {
			conditions.put("updated_at >= :minUpdated", new Parameter("minUpdated", Timestamp.from(minUpdated)));
		}
		return conditions;
	}

	/** A value of a condition by its name. */
	record Parameter(String name, Object value) {
	}

}
