package dev.runway.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.runway.engine.zeebe.ModelCheck;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what is wrong with edited models, before anybody deploys them. It needs no database and no engine. */
@Command(name = "check-models", mixinStandardHelpOptions = true,
		description = "Checks edited models together with those that Runway brings along.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:the models can be deployed", "1:something is wrong with them", "2:the command is wrong" })
public class CheckModelsCommand implements Callable<Integer> {

	@Parameters(arity = "1..*", paramLabel = "file", description = "Edited files (.bpmn, .dmn, .form).")
	private List<Path> files = List.of();

	@Override
	public Integer call() {
		try {
			return check(ModelFiles.read(files));
		}
		catch (ModelFiles.Unreadable wrong) {
			System.err.println(wrong.getMessage());
			return CommandLine.ExitCode.USAGE;
		}
	}

	private static int check(Map<String, String> contents) {
		var findings = ModelCheck.ofTheApplication().check(contents);
		findings.problems().forEach(System.out::println);
		findings.advice().forEach(line -> System.out.printf("Advice: %s%n", line));
		if (findings.fit()) {
			System.out.println("The models can be deployed.");
		}
		return findings.fit() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
	}

}
