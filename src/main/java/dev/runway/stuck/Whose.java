package dev.runway.stuck;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells of several at once which partner a runway is of, and what partners are called. */
@Repository
class Whose {

	private final JdbcClient jdbc;

	Whose(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<UUID, UUID> partnersOf(Collection<UUID> runways) {
		var partners = new HashMap<UUID, UUID>();
		jdbc.sql("select runway_id, partner_id from runway.runway_facts where runway_id = any(?)")
			.param(runways.toArray(UUID[]::new))
			.query(row -> {
				partners.put(row.getObject("runway_id", UUID.class), row.getObject("partner_id", UUID.class));
			});
		return partners;
	}

	Map<UUID, String> namesOf(Collection<UUID> partners) {
		var names = new HashMap<UUID, String>();
		jdbc.sql("select partner_id, name from partner.partner_facts where partner_id = any(?)")
			.param(partners.toArray(UUID[]::new))
			.query(row -> {
				names.put(row.getObject("partner_id", UUID.class), row.getString("name"));
			});
		return names;
	}

}
