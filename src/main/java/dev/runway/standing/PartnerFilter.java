package dev.runway.standing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Which partners a caller asks for: those to which all that is given applies.
 *
 * @param updatedSince what has been recorded of the partner itself since then; its milestones are on its timeline
 */
public record PartnerFilter(@Nullable String sourceSystem, @Nullable String externalId, @Nullable String owner,
		@Nullable PartnerType type, @Nullable Tier tier, @Nullable Region region, PartnerStanding.@Nullable State state,
		@Nullable Instant updatedSince) {

	/** What is given, each under the name of its column. */
	Map<String, Object> columns() {
		var columns = new LinkedHashMap<String, Object>();
		put(columns, "source_system", sourceSystem);
		put(columns, "external_id", externalId);
		put(columns, "owner", owner == null ? null : owner.toLowerCase(Locale.ROOT));
		put(columns, "type", type);
		put(columns, "tier", tier);
		put(columns, "region", region);
		put(columns, "state", state);
		return columns;
	}

	private static void put(Map<String, Object> columns, String column, @Nullable Object value) {
		if (value != null) {
			columns.put(column, value.toString());
		}
	}

}
