package dev.runway.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.runway.command.RunningRunway;
import dev.runway.engine.zeebe.InstanceMigration.Move;
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

	@Mixin
	@SuppressWarnings("NullAway.Init")
	private RunningRunway runway;

	@Override
	public Integer call() {
		return runway.ask("/api/v1/models/migration", "Operators and partner operations may.", migration -> {
			var moves = order(migration, Map.of("dryRun", true));
			moves.forEach(MigrateInstancesCommand::show);
			return conclude(apply ? move(migration, moves) : moves);
		});
	}

	private static List<Move> move(RestClient migration, List<Move> shown) {
		var keys = shown.stream().filter(move -> move.obstacle() == null).map(Move::key).toList();
		var moved = new ArrayList<>(shown.stream().filter(move -> move.obstacle() != null).toList());
		for (int from = 0; from < keys.size(); from += BATCH) {
			var to = Math.min(from + BATCH, keys.size());
			moved.addAll(order(migration, Map.of("dryRun", false, "instances", keys.subList(from, to))));
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
		System.out.printf("%s: %s %d -> %d%n", move.name(), move.process(), move.from(), move.to());
		if (move.obstacle() != null) {
			System.out.printf("  cannot move: %s%n", move.obstacle());
		}
		move.remarks().forEach(remark -> System.out.printf("  %s%n", remark));
	}

	private static List<Move> order(RestClient migration, Map<String, ?> order) {
		var moves = migration.post().contentType(MediaType.APPLICATION_JSON).body(order).retrieve().body(Move[].class);
		return moves == null ? List.of() : List.of(moves);
	}

}
