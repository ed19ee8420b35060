package dev.runway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.runway.engine.model.Code;
import dev.runway.support.Models;
import org.junit.jupiter.api.Test;

/** Every job type in the diagrams has its worker, and the reverse. */
class WorkersFitTheModelsTests {

	@Test
	void everyJobTypeHasItsWorkerAndTheReverse() {
		assertThat(Models.inRepository().set().jobTypes())
			.containsExactlyInAnyOrderElementsOf(Code.onClassPath().jobTypes());
	}

	@Test
	void aJobTypeNamesItsModule() {
		assertThat(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("dev.runway")
			.stream()
			.filter(type -> type.isAnnotatedWith(JobType.class))).allSatisfy(type -> assertThat(module(type))
				.isEqualTo(type.getAnnotationOfType(JobType.class).value().split("\\.")[0]));
	}

	private static String module(JavaClass type) {
		return type.getPackageName().split("\\.")[2];
	}

}
