package dev.runway.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All partners one by one, read with a cursor: however many there are, few of them are in memory. */
@Repository
public class AllPartners {

	private static final int AT_ONCE = 500;

	private static final String ALL = """
			select partner.*, owner.email as owner_email
			from partner.partners partner
			join partner.owners owner on owner.user_name = partner.owner
			order by partner.source_system, partner.external_id
			""";

	private final JdbcClient jdbc;

	AllPartners(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A partner with the mail address of its owner. */
	public record Line(PartnerKey key, PartnerType type, Tier tier, LocalDate signedOn, String ownerEmail,
			PartnerProfile profile) {
	}

	@Transactional(readOnly = true)
	public void forEach(Consumer<Line> consumer) {
		jdbc.sql(ALL).withFetchSize(AT_ONCE).query((RowCallbackHandler) row -> consumer.accept(line(row)));
	}

	private static Line line(ResultSet row) throws SQLException {
		return new Line(new PartnerKey(row.getString("source_system"), row.getString("external_id")),
				PartnerType.valueOf(row.getString("type")), Tier.valueOf(row.getString("tier")),
				row.getObject("signed_on", LocalDate.class), row.getString("owner_email"),
				new PartnerProfile(row.getString("name"), row.getString("domain"), row.getString("country"),
						row.getString("path"), row.getString("time_zone"), row.getString("contact_first_name"),
						row.getString("contact_last_name"), row.getString("contact_email")));
	}

}
