package dev.runway.certification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a partner: each once, also when they come first without and later with a mail address. */
@Repository
class Reps {

	private static final String ADD = """
			insert into certification.reps (id, partner_id, key, name, email, role)
			values (:id, :partnerId, :key, :name, :email, :role)
			""";

	private static final String CHANGE = """
			update certification.reps
			set key = :key, name = :name, email = :email, role = :role
			where id = :id
			""";

	private final JdbcClient jdbc;

	Reps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a rep or takes over what differs; what is given last is right. The caller holds the partner's gate. */
	UUID put(UUID partnerId, CertifiedRep given) {
		var known = match(of(partnerId), given);
		var knownEmail = known.map(Rep::email).orElse(null);
		var id = known.map(Rep::id).orElseGet(UUID::randomUUID);
		jdbc.sql(known.isEmpty() ? ADD : CHANGE)
			.param("id", id)
			.param("partnerId", partnerId)
			.param("key", given.key(knownEmail))
			.param("name", given.name())
			.param("email", given.email() == null ? knownEmail : given.email())
			.param("role", given.role().name())
			.update();
		return id;
	}

	/** The same mail address comes first; otherwise somebody of the same name who has none, or whose the given one lacks. */
	static Optional<Rep> match(List<Rep> known, CertifiedRep given) {
		var same = known.stream().filter(rep -> given.isSamePersonAs(rep.name(), rep.email())).toList();
		return same.stream().filter(rep -> rep.email() != null).findFirst().or(() -> same.stream().findFirst());
	}

	private List<Rep> of(UUID partnerId) {
		return jdbc.sql("select id, name, email from certification.reps where partner_id = ? order by key")
			.param(partnerId)
			.query(Rep.class)
			.list();
	}

	/** A person who is known already. */
	record Rep(UUID id, String name, @Nullable String email) {
	}

}
