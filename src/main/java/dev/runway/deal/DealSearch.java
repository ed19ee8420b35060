package dev.runway.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import dev.runway.partner.NameWords;
import dev.runway.partner.PersonNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds deals by what people remember of them: their name, their customer, or the id by which another system knows them. */
@Component
public class DealSearch {

	private static final String FOUND = """
			select deal.partner_id, partner.name as partner, deal.name, deal.customer, deal.kind, deal.state
			from deal.deals deal
			join partner.partner_facts partner on partner.partner_id = deal.partner_id
			where partner.name_words(deal.name || ' ' || coalesce(deal.customer, '')) @@ to_tsquery('simple', :words) or deal.external_id = :text
			order by deal.registered_on desc, deal.id
			limit :most
			""";

	private final JdbcClient jdbc;

	DealSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest of the deals that are found, at most so many. */
	public List<Found> find(String typed, int most) {
		return NameWords.query(typed)
			.map(words -> jdbc.sql(FOUND).param("words", words).param("text", typed.strip()).param("most", most).query(DealSearch::found).list())
			.orElse(List.of());
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		var customer = row.getString("customer");
		return new Found(row.getObject("partner_id", UUID.class), row.getString("partner"), PersonNames.withoutAddresses(row.getString("name")),
				customer == null ? null : PersonNames.withoutAddresses(customer),
				DealKind.valueOf(row.getString("kind")) == DealKind.REFERRAL ? "referral" : "registration", DealState.valueOf(row.getString("state")).label());
	}

	/** A deal and whose it is, without mail addresses and money. */
	public record Found(UUID partnerId, String partner, String name, @Nullable String customer, String kind, String state) {
	}

}
