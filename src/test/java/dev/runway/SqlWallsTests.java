package dev.runway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.SqlWalls.Breach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls that stand between the modules in Java stand in SQL as well; {@link SqlWalls} says where they run. */
class SqlWallsTests {

	private static final Path JAVA = Path.of("src/main/java/dev/runway");

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Path MIGRATIONS = RESOURCES.resolve("db/migration");

	/** Which entities are kept where. */
	private static final Pattern ENTITY_SCHEMA = Pattern.compile("\\bschema\\s*=\\s*\"(\\w*)\"");

	@Nested
	class OfThisProgramme {

		private final SqlWalls walls = SqlWalls.between(modules(), files(MIGRATIONS, ".sql").map(SqlWallsTests::text));

		@Test
		void noMigrationCrossesAWall() {
			assertThat(files(MIGRATIONS, ".sql").flatMap(file -> breaches(file, moduleOf(MIGRATIONS, file)))).isEmpty();
		}

		@Test
		void noQueryOfAFileCrossesAWall() {
			assertThat(files(RESOURCES, ".sql").filter(file -> !file.startsWith(MIGRATIONS))
				.flatMap(file -> breaches(file, moduleOf(RESOURCES, file)))).isEmpty();
		}

		@Test
		void noTextOfJavaCrossesAWall() {
			assertThat(files(JAVA, ".java").flatMap(file -> JavaTexts.of(text(file))
				.stream()
				.flatMap(text -> walls.breaches(moduleOf(JAVA, file), text.value())
					.stream()
					.map(breach -> sentence(file, text.line() + breach.line() - 1, breach))))).isEmpty();
		}

		@Test
		void everyEntityIsKeptInTheSchemaOfItsModule() {
			assertThat(files(JAVA, ".java").filter(file -> text(file).contains("\n@Entity")))
				.isNotEmpty()
				.allSatisfy(file -> assertThat(text(file)).as("%s says its schema", file).containsPattern(ENTITY_SCHEMA));
			assertThat(files(JAVA, ".java").filter(file -> ENTITY_SCHEMA.matcher(text(file))
				.results()
				.anyMatch(schema -> !schema.group(1).equals(moduleOf(JAVA, file))))).isEmpty();
		}

		@Test
		void namesWithoutASchemaMeanTheSameEverywhere() {
			assertThat(files(RESOURCES, ".properties").filter(file -> text(file).matches("(?is).*(search_path|currentSchema|default_schema).*")))
				.isEmpty();
		}

		private Stream<String> breaches(Path file, String module) {
			return walls.breaches(module, text(file)).stream().map(breach -> sentence(file, breach.line(), breach));
		}

		private static String sentence(Path file, int line, Breach breach) {
			return "%s:%d: %s".formatted(file, line, breach.problem());
		}

		/** The modules with what each may use; the application itself has no name and may use nobody's tables. */
		private static Map<String, Set<String>> modules() {
			try (var folders = Files.list(JAVA)) {
				var modules = folders.filter(Files::isDirectory)
					.map(folder -> folder.getFileName().toString())
					.collect(Collectors.toMap(module -> module, OfThisProgramme::mayUse));
				modules.put("", Set.of());
				return modules;
			}
			catch (IOException unreadable) {
				throw new UncheckedIOException(unreadable);
			}
		}

		private static Set<String> mayUse(String module) {
			return JavaTexts.of(text(JAVA.resolve(module).resolve("package-info.java")))
				.stream()
				.map(allowed -> allowed.value().split("\\s*::")[0])
				.collect(Collectors.toSet());
		}

		/** The module is the first folder; what stands in none, or in the migrations of none, is the application's. */
		private static String moduleOf(Path root, Path file) {
			var path = root.relativize(file);
			var first = path.getName(0).toString();
			return path.getNameCount() == 1 || first.equals("__root") ? "" : first;
		}

	}

	@Nested
	class InTheirRules {

		private final SqlWalls walls = SqlWalls.between(
				Map.of("", Set.of(), "partner", Set.of(), "deal", Set.of("partner"), "report", Set.of("deal")), Stream.of("""
						create table outbox (id uuid);
						create table partner.owners (name text);
						-- create table partner.dropped (name text);
						create function partner.words(name text) returns text language sql return name;
						create or replace view partner.states as select 1;
						create or replace view partner.owner_facts as select name from partner.owners;
						create table if not exists deal.deals (id uuid);
						create view deal.deal_facts as select id from deal.deals;
						"""));

		@ParameterizedTest
		@ValueSource(strings = { "select * from partner.owners", "select 1 join\n\tPartner . Owners o on true",
				"select 1 from \"partner\".\"owners\"", "and exists (select from deal.deals, partner.owners)",
				"select 'partner.owners'::regclass", "partner.owners", "select 1 from partner.states" })
		void nobodyReadsTheTableOfAnotherModule(String sql) {
			assertThat(problems("deal", sql)).singleElement()
				.asString()
				.matches("deal reads partner\\.(owners|states): partner has to publish a view whose name ends in _facts");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', textBlock = """
				insert into partner.owner_facts values ('a') | partner.owner_facts
				update partner.owner_facts set name = 'a'    | partner.owner_facts
				delete from only partner.owner_facts         | partner.owner_facts
				truncate partner.owners cascade              | partner.owners
				alter table partner.owners add column a int  | partner.owners
				drop table if exists partner.owners          | partner.owners
				create or replace view partner.owner_facts   | partner.owner_facts
				create or replace function partner.words()   | partner.words
				""")
		void nobodyWritesWhatIsAnothers(String sql, String name) {
			assertThat(problems("deal", sql)).containsExactly("deal writes %s, which is partner's".formatted(name));
		}

		@ParameterizedTest
		@ValueSource(strings = { "select * from partner.owner_facts", "insert into deal.deals select name from partner.owner_facts",
				"create table deal.deals (owner text not null references partner.owners)", "where partner.words(name) = 'a'",
				"create trigger a after insert on deal.deals execute function partner.words()" })
		void whatAModulePublishesMayBeUsed(String sql) {
			assertThat(problems("deal", sql)).isEmpty();
		}

		@ParameterizedTest
		@ValueSource(strings = { "select * from partner.owner_facts", "owner text references partner.owners", "partner.words('a')" })
		void onlyByAModuleThatMayUseTheOther(String sql) {
			assertThat(problems("report", sql)).singleElement().asString().startsWith("report may not use partner, whose partner.");
		}

		@Test
		void aModuleDoesWithItsOwnWhatItWants() {
			assertThat(problems("partner", "delete from partner.owners where name in (select name from partner.states)")).isEmpty();
			assertThat(problems("", "select id from outbox")).isEmpty();
		}

		@Test
		void theApplicationsOutboxIsNoModules() {
			assertThat(problems("deal", "select id from outbox"))
				.containsExactly("deal reads outbox: the application has to publish a view whose name ends in _facts");
		}

		@ParameterizedTest
		@ValueSource(strings = { "select 1 -- from partner.owners", "/* from\npartner.owners */ select 1", "The partner owners",
				"select partner.name, owners.name from deal.deals partner", "extract(year from partner.signed_on)::int" })
		void commentsColumnsAndProseAreNoTables(String sql) {
			assertThat(problems("deal", sql)).allMatch(problem -> problem.contains("partner.signed_on"));
		}

		@Test
		void tellsTheLine() {
			assertThat(walls.breaches("deal", "select '--'\n-- from partner.owners\nfrom partner.owners")).extracting(Breach::line)
				.containsExactly(3);
		}

		@Test
		void tablesThatNobodyCreatesAreMistakes() {
			assertThat(problems("deal", "select 1 from partner.dropped"))
				.containsExactly("names partner.dropped, which no migration creates");
		}

		@ParameterizedTest
		@ValueSource(strings = { "select 1 from partner.", "update partner.%s set a = 1" })
		void namesOfTablesAreWrittenOut(String sql) {
			assertThat(problems("deal", sql)).containsExactly("puts the name of a table of partner together: write it out");
		}

		@Test
		void nobodyGivesNamesWithoutASchemaAnotherMeaning() {
			assertThat(problems("deal", "set search_path = partner")).singleElement().asString().startsWith("sets search_path");
		}

		private List<String> problems(String module, String sql) {
			return walls.breaches(module, sql).stream().map(Breach::problem).toList();
		}

	}

	private static Stream<Path> files(Path root, String suffix) {
		try (var files = Files.walk(root)) {
			return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
