package dev.runway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.runtime.flyway.MigrationFilter;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the migrations of each module in the order in which the modules depend on each other. That is written down: Spring Modulith
 * would have ArchUnit read all classes for it, and have it shipped.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

	@Bean
	ApplicationModuleIdentifiers modules(@Value("classpath:META-INF/spring-modulith/application-modules.json") Resource order,
			JsonMapper json) throws IOException {
		try (var text = order.getInputStream()) {
			return ApplicationModuleIdentifiers.of(json.readValue(text, new TypeReference<Map<String, Object>>() {
			}).keySet().stream().map(ApplicationModuleIdentifier::of).toList());
		}
	}

	/** Modules without a table have no migrations, and Flyway would warn of each. */
	@Bean
	SpringModulithFlywayMigrationStrategy migrationStrategy(ApplicationModuleIdentifiers modules, ResourcePatternResolver resources) throws IOException {
		var migrated = new ArrayList<ApplicationModuleIdentifier>();
		for (var module : modules) {
			if (resources.getResources("classpath*:db/migration/%s/*.sql".formatted(module)).length > 0) {
				migrated.add(module);
			}
		}
		return new SpringModulithFlywayMigrationStrategy(ApplicationModuleIdentifiers.of(migrated), MigrationFilter.USE_ALL);
	}

}
