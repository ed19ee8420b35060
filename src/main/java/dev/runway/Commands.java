package dev.runway;

import dev.runway.engine.CheckModelsCommand;
import dev.runway.engine.MigrateInstancesCommand;
import dev.runway.intake.ActivationRateCommand;
import dev.runway.intake.ExportCommand;
import dev.runway.intake.ImportCommand;
import dev.runway.stuck.ReconcileCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** What the jar does besides starting Runway, named by the first word of the command line. */
@Command(name = "java -jar runway.jar", synopsisSubcommandLabel = "[command]",
		description = "Starts Runway, or runs a command.",
		subcommands = { ActivationRateCommand.class, ImportCommand.class, ExportCommand.class, MigrateInstancesCommand.class,
				CheckModelsCommand.class, ReconcileCommand.class, HelpCommand.class })
public final class Commands {

	private Commands() {
	}

	/** Runs the command that the first word names, and returns its exit code. */
	public static int run(String... args) {
		return line().execute(args);
	}

	static boolean knows(String... args) {
		return args.length > 0 && line().getSubcommands().containsKey(args[0]);
	}

	private static CommandLine line() {
		return new CommandLine(new Commands()).setCaseInsensitiveEnumValuesAllowed(true);
	}

}
