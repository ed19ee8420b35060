package dev.runway.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;

import dev.runway.partner.PartnerKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All certificates one by one, read with a cursor; those of reps whose personal data are erased are not among them. */
@Repository
public class AllCertificates {

	private static final int AT_ONCE = 500;

	private static final String ALL = """
			select partner.source_system, partner.external_id, rep.name as rep_name, rep.email, rep.role, certificate.name,
				certificate.issued_on, certificate.expires_on, certificate.withdrawn_on, certificate.url
			from certification.certificates certificate
			join certification.reps rep on rep.id = certificate.rep_id
			join partner.partner_facts partner on partner.partner_id = rep.partner_id
			where rep.erased_on is null
			order by partner.source_system, partner.external_id, certificate.issued_on, certificate.id
			""";

	private final JdbcClient jdbc;

	AllCertificates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A certificate of a partner's rep. */
	public record Line(PartnerKey partner, CertifiedRep rep, @Nullable LocalDate withdrawnOn) {
	}

	@Transactional(readOnly = true)
	public void forEach(Consumer<Line> consumer) {
		jdbc.sql(ALL).withFetchSize(AT_ONCE).query((RowCallbackHandler) row -> consumer.accept(line(row)));
	}

	private static Line line(ResultSet row) throws SQLException {
		var rep = new CertifiedRep(row.getString("rep_name"), row.getString("email"), Role.valueOf(row.getString("role")),
				row.getString("name"), row.getObject("issued_on", LocalDate.class), row.getObject("expires_on", LocalDate.class),
				row.getString("url"));
		return new Line(new PartnerKey(row.getString("source_system"), row.getString("external_id")), rep,
				row.getObject("withdrawn_on", LocalDate.class));
	}

}
