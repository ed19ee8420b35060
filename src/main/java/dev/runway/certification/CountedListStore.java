package dev.runway.certification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the list of certificates that count as it was deployed last, for those who count in SQL as well as in Java. */
@Repository
class CountedListStore {

	private static final String READ = """
			select name as certificate, role, counts_from, counts_until, replaced_by
			from certification.counted_certificates
			""";

	private static final String ADD = """
			insert into certification.counted_certificates (role, name_key, name, counts_from, counts_until, replaced_by)
			values (?, ?, ?, ?, ?, ?)
			""";

	/** Those whose rights are granted by a count that was met, or suspended, and how many reps they would have certified by another list. */
	private static final String FORESEE = """
			with counted as (
				select role, name_key, counts_from, counts_until
				from jsonb_to_recordset(cast(:list as jsonb)) as listed (role text, name_key text, counts_from date, counts_until date)),
			held as (
				select rep.partner_id, count(distinct rep.id) filter (where rep.role = 'SALES') as sales,
					count(distinct rep.id) filter (where rep.role = 'SE') as engineers
				from certification.certificates certificate
				join certification.reps rep on rep.id = certificate.rep_id
				left join counted on counted.role = rep.role and counted.name_key = certificate.name_key
				where (counted.name_key is not null or not exists (select from counted))
					and greatest(certificate.issued_on, counted.counts_from) <= :today
					and coalesce(least(certificate.expires_on + 1, counted.counts_until + 1, certificate.withdrawn_on, rep.left_on), date 'infinity') > :today
				group by rep.partner_id)
			select partner.name, rights.state
			from certification.gates gate
			join certification.selling_right_facts rights on rights.partner_id = gate.partner_id
			join partner.partner_facts partner on partner.partner_id = gate.partner_id
			left join held on held.partner_id = gate.partner_id
			where gate.signed_on is not null and gate.ended_on is null
				and case when coalesce(held.sales, 0) >= gate.sales_reps and coalesce(held.engineers, 0) >= gate.sales_engineers then rights.state = 'SUSPENDED'
					else rights.state = 'GRANTED' and gate.met end
			order by lower(partner.name)
			""";

	private final JdbcClient client;

	private final JdbcTemplate template;

	private final JsonMapper json;

	CountedListStore(JdbcClient client, JdbcTemplate template, JsonMapper json) {
		this.client = client;
		this.template = template;
		this.json = json;
	}

	CountedList current() {
		return CountedList.of(client.sql(READ).query(CountedCertificate.class).list());
	}

	/** Reads the list, and keeps others from replacing it until the commit. */
	CountedList lock() {
		client.sql("lock table certification.counted_certificates in share row exclusive mode").update();
		return current();
	}

	void replace(CountedList list) {
		client.sql("delete from certification.counted_certificates").update();
		template.batchUpdate(ADD, list.certificates().stream().map(CountedListStore::row).toList());
	}

	ForeseenRights foresee(CountedList list, LocalDate today) {
		var rows = list.certificates().stream().map(CountedListStore::compared).toList();
		var found = client.sql(FORESEE).param("list", json.writeValueAsString(rows)).param("today", today)
			.query((row, number) -> Map.entry(row.getString("name"), row.getString("state")))
			.list();
		var losing = found.stream().filter(each -> each.getValue().equals(SellingRight.State.GRANTED.name())).map(Map.Entry::getKey).toList();
		return new ForeseenRights(losing.size(), losing.stream().limit(ForeseenRights.NAMED).toList(), found.size() - (long) losing.size());
	}

	private static Map<String, Object> compared(CountedCertificate each) {
		var row = new HashMap<String, Object>(Map.of("role", each.role().name(), "name_key", CountedCertificate.compared(each.certificate())));
		Optional.ofNullable(each.countsFrom()).ifPresent(day -> row.put("counts_from", day.toString()));
		Optional.ofNullable(each.countsUntil()).ifPresent(day -> row.put("counts_until", day.toString()));
		return row;
	}

	private static @Nullable Object[] row(CountedCertificate each) {
		return new Object[] { each.role().name(), CountedCertificate.compared(each.certificate()), each.certificate(), each.countsFrom(),
				each.countsUntil(), each.replacedBy() };
	}

}
