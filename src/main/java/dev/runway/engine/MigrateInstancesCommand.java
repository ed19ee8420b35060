package dev.runway.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.runway.command.RunningRunway;
import dev.runway.engine.zeebe.InstanceMigration.Move;
import dev.runway.engine.zeebe.InstanceMigration.Moves;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what moving running instances to the newest models changes, and moves them when told to, with a Runway that is up. */
@Command(name = "migrate-instances", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Shows what moving running instances to the newest models changes; moves them with --apply.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:every instance can move, or has moved", "1:nothing was moved", "2:the command is wrong",
				"3:some instances cannot move" })
public class MigrateInstancesCommand implements Callable<Integer> {

	private static final int SOME_STAY = 3;

	private static final int BATCH = 25;

	@Option(names = "--apply", description = "Moves the instances; without it they are only shown.")
	private boolean apply;

	@Option(names = "--model", paramLabel = "file",
			description = "An edited diagram (.bpmn) to move to. --apply deploys it unless it is the newest version already.")
	private List<Path> models = List.of();

	@Mixin
	@SuppressWarnings("NullAway.Init")
	private RunningRunway runway;

	@Override
	public Integer call() {
		try {
			var diagrams = ModelFiles.read(models);
			return runway.ask("/api/v1/models/migration", "Operators and partner operations may.", migration -> {
				System.err.println("Looking at the running instances; some hundred of them may take minutes");
				var preview = order(migration, Map.of("dryRun", true, "models", diagrams));
				preview.moves().forEach(MigrateInstancesCommand::show);
				return conclude(apply ? move(migration, preview.moves(), diagrams) : preview.moves());
			});
		}
		catch (ModelFiles.Unreadable wrong) {
			System.err.println(wrong.getMessage());
			return CommandLine.ExitCode.USAGE;
		}
	}

	private static List<Move> move(RestClient migration, List<Move> shown, Map<String, String> diagrams) {
		var keys = shown.stream().filter(move -> move.obstacle() == null).map(Move::key).toList();
		var moved = new ArrayList<>(shown.stream().filter(move -> move.obstacle() != null).toList());
		for (int from = 0; from < keys.size(); from += BATCH) {
			var to = Math.min(from + BATCH, keys.size());
			moved.addAll(order(migration, Map.of("dryRun", false, "instances", keys.subList(from, to), "models", diagrams)).moves());
			System.out.printf("  %,d of %,d%n", to, keys.size());
		}
		moved.stream().filter(move -> move.obstacle() != null).forEach(MigrateInstancesCommand::show);
		return moved;
	}

	private int conclude(List<Move> moves) {
		var staying = moves.stream().filter(move -> move.obstacle() != null).count();
		System.out.printf(apply ? "%,d moved, %,d stay where they are%n" : "%,d can move, %,d cannot. Move them with --apply.%n",
				moves.size() - staying, staying);
		return staying == 0 ? CommandLine.ExitCode.OK : SOME_STAY;
	}

	private static void show(Move move) {
		System.out.printf("%s: %s %d -> %s%n", move.name(), move.process(), move.from(), move.to() == null ? "the file" : move.to());
		if (move.obstacle() != null) {
			System.out.printf("  cannot move now: %s%n", move.obstacle());
		}
		move.remarks().forEach(remark -> System.out.printf("  %s%n", remark));
	}

	private static Moves order(RestClient migration, Map<String, ?> order) {
		var moves = migration.post().contentType(MediaType.APPLICATION_JSON).body(order).retrieve().body(Moves.class);
		return moves == null ? new Moves(List.of()) : moves;
	}

}
