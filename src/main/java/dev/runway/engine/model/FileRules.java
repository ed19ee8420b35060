package dev.runway.engine.model;

import java.util.List;

/** Each file can be read, is made for the platform and is named after what it holds. */
class FileRules implements Rule {

	private static final String PLATFORM = "8.8.0";

	private static final int FORM_SCHEMA = 16;

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.unreadable().forEach(problems::add);
		models.diagrams().forEach(diagram -> {
			checkName(diagram.file(), "process", diagram.processIds(), ".bpmn", problems);
			checkPlatform(diagram.file(), diagram.platformVersion(), problems);
		});
		models.tables().forEach(table -> {
			checkName(table.file(), "table", List.of(table.id()), ".dmn", problems);
			checkPlatform(table.file(), table.platformVersion(), problems);
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
		problems.when(!version.equals(PLATFORM), "The file %s is made for Camunda '%s': it must run on %s", file, version,
				PLATFORM);
	}

}
