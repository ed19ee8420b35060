package dev.runway.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the reps of partners with their certificates, those of many partners in as many statements as of one. */
@Repository
class RosterStore {

	/** In one statement, so that a rep who comes at that moment is not missing to their certificates. */
	private static final String ROSTERS = """
			select r.partner_id, r.id as rep_id, r.name as rep, r.email, r.role, r.left_on, r.erased_on, r.version,
				c.id, c.name, c.issued_on, c.expires_on, c.withdrawn_on, c.withdrawal_reason, c.url
			from certification.reps r
			left join certification.certificates c on c.rep_id = r.id
			where r.partner_id in (:partnerIds)
			order by c.issued_on, c.recorded_at, c.id, r.key
			""";

	private static final String ADD_REP = """
			insert into certification.reps (key, name, email, role, left_on, erased_on, version, partner_id, id)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String CHANGE_REP = """
			update certification.reps
			set key = ?, name = ?, email = ?, role = ?, left_on = ?, erased_on = ?, version = ?
			where partner_id = ? and id = ?
			""";

	private static final String ADD_CERTIFICATE = """
			insert into certification.certificates (rep_id, name, name_key, issued_on, expires_on, url, recorded_at, recorded_by, source, id)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String CHANGE_CERTIFICATE = """
			update certification.certificates
			set expires_on = ?, url = ?, withdrawal_reason = ?
			where id = ?
			""";

	private static final String WITHDRAW = """
			update certification.certificates
			set withdrawn_on = ?, withdrawal_reason = ?, withdrawal_recorded_at = ?, withdrawal_recorded_by = ?,
				withdrawal_source = ?
			where id = ?
			""";

	private static final String TELL = """
			insert into certification.rep_changes (rep_id, position, kind, happened_on, detail, recorded_at, recorded_by, source)
			select :repId, count(*), :kind, :happenedOn, :detail, :recordedAt, :recordedBy, :source
			from certification.rep_changes
			where rep_id = :repId
			""";

	private static final String TOLD = """
			select change.rep_id, change.position, change.detail
			from certification.rep_changes change
			join certification.reps r on r.id = change.rep_id
			where r.partner_id = :partnerId and change.detail is not null
			""";

	private final JdbcClient client;

	private final JdbcTemplate template;

	private final CountedListStore counted;

	RosterStore(JdbcClient client, JdbcTemplate template, CountedListStore counted) {
		this.client = client;
		this.template = template;
		this.counted = counted;
	}

	/** By what list certificates are counted. */
	CountedList list() {
		return counted.current();
	}

	Roster of(UUID partnerId) {
		return Objects.requireNonNull(of(List.of(partnerId)).get(partnerId));
	}

	Map<UUID, Roster> of(Collection<UUID> partnerIds) {
		var reps = new HashMap<UUID, Map<UUID, Rep>>();
		var certificates = new HashMap<UUID, List<Certificate>>();
		var list = list();
		client.sql(ROSTERS).param("partnerIds", partnerIds).query((RowCallbackHandler) row -> {
			var partnerId = row.getObject("partner_id", UUID.class);
			var rep = rep(row);
			reps.computeIfAbsent(partnerId, id -> new LinkedHashMap<>()).put(rep.id(), rep);
			if (row.getObject("id") != null) {
				certificates.computeIfAbsent(partnerId, id -> new ArrayList<>()).add(certificate(row, rep, list));
			}
		});
		return partnerIds.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), id -> new Roster(id, reps.getOrDefault(id, Map.of()).values(),
					certificates.getOrDefault(id, List.of()), list), (one, other) -> one, LinkedHashMap::new));
	}

	/** Writes what was changed in the rosters. */
	void save(Collection<Roster> rosters, Recorded recorded) {
		var at = Timestamp.from(recorded.at());
		var by = recorded.by();
		var source = recorded.source().name();
		write(ADD_REP, rosters, Roster::newReps, (roster, rep) -> row(roster, rep));
		write(CHANGE_REP, rosters, Roster::changedReps, (roster, rep) -> row(roster, rep));
		write(ADD_CERTIFICATE, rosters, Roster::newCertificates, (roster, each) -> new Object[] { each.repId(),
				each.certificate(), CountedCertificate.compared(each.certificate()), each.issuedOn(), each.expiresOn(), each.certificateUrl(), at, by, source, each.id() });
		write(CHANGE_CERTIFICATE, rosters, Roster::changedCertificates, (roster, each) -> new Object[] { each.expiresOn(),
				each.certificateUrl(), each.withdrawalReason(), each.id() });
		write(WITHDRAW, rosters, Roster::newWithdrawals, (roster, each) -> new Object[] { each.withdrawnOn(),
				each.withdrawalReason(), at, by, source, each.id() });
		rosters.stream()
			.flatMap(roster -> roster.history().stream())
			.forEach(change -> tell(change, recorded));
		rosters.forEach(Roster::written);
	}

	/** What was told of the partner's reps may name another one of them. */
	void eraseFromHistory(Mentioned rep) {
		client.sql(TOLD)
			.param("partnerId", rep.partnerId())
			.query((row, number) -> new Told(row.getObject("rep_id", UUID.class), row.getInt("position"), row.getString("detail")))
			.list()
			.stream()
			.filter(told -> rep.isIn(told.detail()))
			.forEach(told -> client.sql("update certification.rep_changes set detail = ? where rep_id = ? and position = ?")
				.params(rep.erasedFrom(told.detail()), told.repId(), told.position())
				.update());
	}

	private <T> void write(String sql, Collection<Roster> rosters, Function<Roster, List<T>> changed,
			BiFunction<Roster, T, @Nullable Object[]> row) {
		var rows = rosters.stream()
			.flatMap(roster -> changed.apply(roster).stream().map(each -> row.apply(roster, each)))
			.toList();
		if (!rows.isEmpty()) {
			template.batchUpdate(sql, rows);
		}
	}

	private void tell(RepChange change, Recorded recorded) {
		client.sql(TELL)
			.param("repId", change.repId())
			.param("kind", change.kind().name())
			.param("happenedOn", change.happenedOn())
			.param("detail", change.detail())
			.param("recordedAt", Timestamp.from(recorded.at()))
			.param("recordedBy", recorded.by())
			.param("source", recorded.source().name())
			.update();
	}

	private static @Nullable Object[] row(Roster roster, Rep rep) {
		return new Object[] { rep.key(), rep.name(), rep.email(), rep.role().name(), rep.leftOn(), rep.erasedOn(),
				rep.version(), roster.partnerId(), rep.id() };
	}

	private static Rep rep(ResultSet row) throws SQLException {
		return new Rep(row.getObject("rep_id", UUID.class), row.getString("rep"), row.getString("email"),
				Role.valueOf(row.getString("role")), row.getObject("left_on", LocalDate.class),
				row.getObject("erased_on", LocalDate.class), row.getInt("version"));
	}

	private static Certificate certificate(ResultSet row, Rep rep, CountedList list) throws SQLException {
		return new Certificate(row.getObject("id", UUID.class), rep.id(), rep.name(), rep.email(), rep.role(),
				row.getString("name"), row.getObject("issued_on", LocalDate.class),
				row.getObject("expires_on", LocalDate.class), row.getObject("withdrawn_on", LocalDate.class),
				row.getString("withdrawal_reason"), rep.leftOn(), row.getString("url"),
				list.termOf(rep.role(), row.getString("name")));
	}

	private record Told(UUID repId, int position, String detail) {
	}

}
