package dev.runway.certification;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

	private final JdbcClient client;

	private final JdbcTemplate template;

	CountedListStore(JdbcClient client, JdbcTemplate template) {
		this.client = client;
		this.template = template;
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

	private static @Nullable Object[] row(CountedCertificate each) {
		return new Object[] { each.role().name(), CountedCertificate.compared(each.certificate()), each.certificate(), each.countsFrom(),
				each.countsUntil(), each.replacedBy() };
	}

}
