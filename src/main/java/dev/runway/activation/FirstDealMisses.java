package dev.runway.activation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The missed first-deal targets. They follow from dates and facts, so that a deal that comes later leaves them as they are. */
@Repository
public class FirstDealMisses {

	private static final String MISSED = """
			select partner_id, runway_id, weeks, target_on, deal_on
			from activation.first_deal_target_facts
			where missable and target_on < :today
			""";

	private static final String ORDER = "order by target_on, runway_id, position";

	private final JdbcClient jdbc;

	FirstDealMisses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All targets that a runway has missed, the first one first. */
	public List<FirstDealMiss> of(UUID runwayId, LocalDate today) {
		return jdbc.sql(MISSED + "and runway_id = :runwayId\n" + ORDER)
			.param("today", today)
			.param("runwayId", runwayId)
			.query(FirstDealMiss.class)
			.list();
	}

	/** The missed targets of all partners that have no deal yet. */
	public List<FirstDealMiss> open(LocalDate today) {
		return jdbc.sql(MISSED + "and deal_on is null\n" + ORDER).param("today", today).query(FirstDealMiss.class).list();
	}

}
