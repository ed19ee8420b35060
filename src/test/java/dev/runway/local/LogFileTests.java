package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTests {

	private LogFile log;

	@BeforeEach
	void useAFile(@TempDir Path folder) {
		log = new LogFile(folder.resolve("part.log"));
	}

	@Test
	void explainsAFailureByItsErrorsWithoutTheirStackTraces() throws Exception {
		Files.writeString(log.file(), """
				12:00 INFO  starting
				12:01 ERROR Failed to start broker
				java.lang.IllegalStateException: no
					at some.Class.method(Class.java:1)
				Caused by: java.net.BindException: Address already in use
					at some.Class.method(Class.java:2)
				12:02 INFO  stopping
				""");

		assertThat(log.explanation()).isEqualTo(
				"  12:01 ERROR Failed to start broker\n  Caused by: java.net.BindException: Address already in use");
	}

	@Test
	void beginsWithTheFirstErrorAndPassesOverTheArgumentsOfTheJvm() throws Exception {
		Files.writeString(log.file(), """
				[INFO ][o.o.n.Node] JVM arguments [-Xmx768m, -XX:+ExitOnOutOfMemoryError, -cp, many.jar]
				[ERROR][o.o.b.Bootstrap] port 9200 is taken
				%s[ERROR][o.o.b.Bootstrap] the last one
				""".formatted("[ERROR][o.o.x] follows %d\n".repeat(9).formatted(1, 2, 3, 4, 5, 6, 7, 8, 9)));

		assertThat(log.explanation().lines()).hasSize(6).startsWith("  [ERROR][o.o.b.Bootstrap] port 9200 is taken")
			.endsWith("  [ERROR][o.o.b.Bootstrap] the last one");
	}

	@Test
	void showsTheLastLinesWhenNoneNamesAnError() throws Exception {
		Files.writeString(log.file(), "one\n\ntwo\n");

		assertThat(log.explanation()).isEqualTo("  one\n  two");
	}

	@Test
	void knowsThatAPartGaveUpThoughItsProcessLives() throws Exception {
		Files.writeString(log.file(), "12:00 INFO  starting\n");
		assertThat(log.tellsOfGivingUp()).isFalse();

		Files.writeString(log.file(), "12:01 ERROR org.springframework.boot.SpringApplication - Application run failed\n");
		assertThat(log.tellsOfGivingUp()).isTrue();
	}

	@Test
	void keepsTheLogOfTheLastRun() throws Exception {
		Files.writeString(log.file(), "before");

		log.startAnew();

		assertThat(log.file()).doesNotExist();
		assertThat(log.file().resolveSibling("part.log.1")).hasContent("before");
	}

}
