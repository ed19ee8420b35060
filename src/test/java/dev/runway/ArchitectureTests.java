package dev.runway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import dev.runway.engine.BusinessError;
import dev.runway.engine.ErrorCode;
import dev.runway.engine.JobType;
import dev.runway.engine.ProcessMessage;
import dev.runway.engine.Sends;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.Worker;
import dev.runway.support.TestDay;
import dev.runway.support.TestEngine;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.scheduling.annotation.Scheduled;

/** Every line of code knows its room and what it may touch. */
class ArchitectureTests {

	private static final JavaClasses PRODUCTION = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("dev.runway");

	private static final Set<String> EACH_REPLICA = Set.of("dev.runway.engine.zeebe.ModelDeployer.deployOutstanding()", "dev.runway.engine.zeebe.ModelDeployer.lookWhetherLost()",
			"dev.runway.engine.zeebe.EngineOutage.ask()", "dev.runway.watch.Watch.look()", "dev.runway.api.IdempotencyKeys.prolong()");

	/** A package description of the tests would hide the one that declares what a module may use. */
	@Test
	void modulesKeepToTheirDeclaredDependencies() {
		var modules = ApplicationModules.of(RunwayApplication.class);
		assertThat(modules.stream()).allSatisfy(
				module -> assertThat(module.getBasePackage().getAnnotation(ApplicationModule.class)).as(module.getDisplayName()).isPresent());
		modules.verify();
	}

	@Test
	void onlyTheEngineAdapterKnowsTheEngineAndItsJson() {
		noClasses().that(not(resideInAPackage("dev.runway.engine.zeebe")))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.camunda..", "io.grpc..", "com.fasterxml.jackson.databind..",
					"com.fasterxml.jackson.core..")
			.check(PRODUCTION);
	}

	@Test
	void nobodyReadsTheSystemsClock() {
		noClasses().that(not(resideInAPackage("dev.runway")))
			.should()
			.callMethod(java.time.Instant.class, "now")
			.orShould()
			.callMethod(java.time.LocalDate.class, "now")
			.orShould()
			.callMethod(java.time.Clock.class, "systemUTC")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(PRODUCTION);
	}

	/**
	 * Tests run on a set day, and on each day that hurts. Only tokens are dated by the machine, whose clock the library judges them
	 * by, and so are benchmarks and the launcher.
	 */
	@Test
	void testsTakeTheirDayFromTheSetOneOnly() {
		noClasses().that(not(resideInAPackage("dev.runway.local..")))
			.and()
			.haveSimpleNameNotEndingWith("Benchmark")
			.and()
			.doNotHaveSimpleName("OpenIdProvider")
			.and()
			.doNotHaveSimpleName("OidcIntegrationTests")
			.and()
			.doNotBelongToAnyOf(TestDay.class, TestEngine.class)
			.should()
			.callMethodWhere(DescribedPredicate.describe("the machine's clock is read", call -> call.getTargetOwner().getPackageName().equals("java.time")
					&& (call.getName().equals("now") || call.getName().startsWith("system"))))
			.check(new ClassFileImporter().withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("dev.runway"));
	}

	@Test
	void whateverIsSentToTheProcessesIsNamedWhereItIsSent() {
		classes().that().areAssignableTo(BusinessError.class).and().doNotBelongToAnyOf(BusinessError.class)
			.should().beAnnotatedWith(ErrorCode.class).check(PRODUCTION);
		classes().that().containAnyMethodsThat(DescribedPredicate.describe("publish messages", method -> method
			.getConstructorCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(ProcessMessage.class))))
			.should(ArchCondition.from(DescribedPredicate.describe("wear @Sends",
					type -> type.isAnnotatedWith(Sends.class) || type.isAnnotatedWith(Sends.All.class))))
			.check(PRODUCTION);
	}

	@Test
	void workersStandInTheWorkerPackageOfTheirModuleAndAreSeenByNobody() {
		classes().that()
			.implement(Worker.class)
			.should()
			.bePackagePrivate()
			.andShould()
			.haveSimpleNameEndingWith("Worker")
			.andShould()
			.resideInAPackage("dev.runway.*.worker")
			.andShould()
			.beAnnotatedWith(JobType.class)
			.check(PRODUCTION);
	}

	@Test
	void checksOfTasksStandBesideTheWorkersOfTheirModuleAndAreSeenByNobody() {
		classes().that()
			.implement(TaskCheck.class)
			.should()
			.bePackagePrivate()
			.andShould()
			.haveSimpleNameEndingWith("Check")
			.andShould()
			.resideInAPackage("dev.runway.*.worker")
			.andShould()
			.beAnnotatedWith(JobType.class)
			.check(PRODUCTION);
	}

	/** All but what each replica does for itself: its own deployer and view of the engine, and the requests that it is answering. */
	@Test
	void whatIsScheduledIsDoneByOneReplicaForAll() {
		methods().that()
			.areAnnotatedWith(Scheduled.class)
			.and(DescribedPredicate.not(DescribedPredicate.describe("are for each replica", method -> EACH_REPLICA.contains(method.getFullName()))))
			.should()
			.beAnnotatedWith(SchedulerLock.class)
			.check(PRODUCTION);
	}

	/** Where it stands as text, no compiler and no search for a constant finds it. */
	@Test
	void whatAListenerMindsStandsInItsCode() {
		methods().that()
			.areMetaAnnotatedWith(EventListener.class)
			.should(ArchCondition.from(DescribedPredicate.describe("have no condition in another language", method -> Objects
				.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method.reflect(), EventListener.class))
				.condition()
				.isEmpty())))
			.check(PRODUCTION);
	}

}
