package dev.runway.support;

import java.util.List;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.runway.engine.JobType;

/** The job types that the application's workers serve. */
public final class JobTypes {

	private JobTypes() {
	}

	public static List<String> served() {
		return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("dev.runway")
			.stream()
			.filter(type -> type.isAnnotatedWith(JobType.class))
			.map(type -> type.getAnnotationOfType(JobType.class).value())
			.toList();
	}

}
