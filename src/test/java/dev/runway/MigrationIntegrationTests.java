package dev.runway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The migrations, as the log-in runs them that the compose file brings: it is called as one of the schemas is. */
class MigrationIntegrationTests {

	@Test
	void keepTheirHistoryWhereTheNextStartFindsIt() {
		try (var database = TestDatabase.create()) {
			var administrator = JdbcClient.create(database.dataSource());
			administrator.sql("create role runway superuser login").update();
			try {
				migrate(database);
				migrate(database);

				assertThat(administrator.sql("select count(*) from pg_tables where tablename like 'flyway%' and schemaname <> 'public'")
					.query(Long.class)
					.single()).isZero();
				assertThat(administrator.sql("select schemaname from pg_tables where tablename = 'event_publication'")
					.query(String.class)
					.single()).isEqualTo("public");
			}
			finally {
				administrator.sql("reassign owned by runway to current_user").update();
				administrator.sql("drop role runway").update();
			}
		}
	}

	private static void migrate(TestDatabase database) {
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withBean(JsonMapper.class, JsonMapper::shared)
			.withUserConfiguration(Migrations.class)
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + database.url().replace("user=postgres", "user=runway"))
			.run(context -> assertThat(context).hasNotFailed());
	}

}
