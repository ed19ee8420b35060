package dev.runway.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers that are kept to be given again: what has to be forgotten is forgotten in them, too. */
@Repository
public class KeptAnswers {

	private static final String WITH = """
			select claim_id, body
			from api.idempotent_requests
			where body is not null and strpos(lower(convert_from(body, 'UTF8')), lower(:words)) > 0
			""";

	private final JdbcClient jdbc;

	KeptAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes every answer that holds the words again. */
	public void rewrite(String words, UnaryOperator<String> text) {
		jdbc.sql(WITH)
			.param("words", words)
			.query((row, number) -> new Kept(row.getObject("claim_id", UUID.class),
					new String(row.getBytes("body"), StandardCharsets.UTF_8)))
			.list()
			.forEach(kept -> jdbc.sql("update api.idempotent_requests set body = ? where claim_id = ?")
				.params(text.apply(kept.text()).getBytes(StandardCharsets.UTF_8), kept.claimId())
				.update());
	}

	private record Kept(UUID claimId, String text) {
	}

}
