package dev.runway.standing;

import java.util.HashMap;
import java.util.Map;

import dev.runway.metrics.MetricsSettings;
import dev.runway.programme.ProgrammeCalendar;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** With what the queries about partners are asked: the days, the filter, and what amounts in other currencies are worth. */
@Component
class QueryParameters {

	private final ProgrammeCalendar calendar;

	private final MetricsSettings settings;

	private final JsonMapper json;

	QueryParameters(ProgrammeCalendar calendar, MetricsSettings settings, JsonMapper json) {
		this.calendar = calendar;
		this.settings = settings;
		this.json = json;
	}

	Map<String, Object> of(PartnerFilter filter) {
		var parameters = new HashMap<>(Days.of(calendar));
		parameters.put("factors", json.writeValueAsString(settings.factors()));
		parameters.putAll(filter.parameters());
		return parameters;
	}

}
