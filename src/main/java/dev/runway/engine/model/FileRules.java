package dev.runway.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Each file is made for the platform and is named after what it holds. */
class FileRules implements Rule {

	private static final String PLATFORM = "8.8.0";

	private static final String MADE_FOR = "The file %s is made for Camunda '%s': it must run on %s";

	private static final int FORM_SCHEMA = 16;

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.diagrams().forEach(diagram -> {
			checkName(diagram.file(), "process", diagram.processIds(), ".bpmn", problems);
			checkPlatform(diagram.file(), diagram.platformVersion(), problems);
		});
		models.tables().forEach(table -> {
			checkName(table.file(), "table", table.ids(), ".dmn", problems);
			problems.when(!isRead(table.platformVersion()), MADE_FOR, table.file(), table.platformVersion(), PLATFORM);
		});
		models.forms().forEach(form -> {
			checkName(form.file(), "form", List.of(form.id()), ".form", problems);
			problems.when(form.schemaVersion() != FORM_SCHEMA, "The form '%s' has schema version %d: Camunda 8.8 reads %d",
					form.id(), form.schemaVersion(), FORM_SCHEMA);
		});
	}

	private static void checkName(String file, String kind, List<String> ids, String ending, Problems problems) {
		problems.when(ids.isEmpty(), "The file %s holds no %s", file, kind);
		ids.stream().filter(id -> !file.equals(id + ending))
			.forEach(id -> problems.add("The file %s holds the %s '%s': file name and id must be the same", file, kind, id));
	}

	private static void checkPlatform(String file, String version, Problems problems) {
		problems.when(!version.equals(PLATFORM), MADE_FOR, file, version, PLATFORM);
	}

	/** A table that was made for an older platform is read by a newer one as it is. */
	private static boolean isRead(String version) {
		return version.matches("\\d{1,4}(\\.\\d{1,4})*") && Arrays.compare(numbers(version), numbers(PLATFORM)) <= 0;
	}

	private static int[] numbers(String version) {
		return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
	}

}
