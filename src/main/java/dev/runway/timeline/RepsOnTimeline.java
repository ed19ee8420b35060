package dev.runway.timeline;

import java.util.List;

import dev.runway.certification.Mentioned;
import dev.runway.certification.RepMentions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reps who are named on the timeline of their partner. It keeps nothing itself: what the modules erase is gone from it. */
@Component
class RepsOnTimeline implements RepMentions {

	private static final String SUMMARIES = """
			select recorded_at, summary
			from timeline.entries
			where partner_id = :partnerId
			order by recorded_at, ref
			""";

	private final JdbcClient jdbc;

	RepsOnTimeline(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Mention> of(Mentioned rep) {
		return jdbc.sql(SUMMARIES)
			.param("partnerId", rep.partnerId())
			.query((row, number) -> new Mention("timeline", row.getTimestamp("recorded_at").toInstant(), row.getString("summary")))
			.list()
			.stream()
			.filter(mention -> rep.isIn(mention.text()))
			.toList();
	}

	@Override
	public void erase(Mentioned rep) {
	}

}
