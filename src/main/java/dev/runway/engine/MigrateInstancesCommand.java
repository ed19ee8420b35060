package dev.runway.engine;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.runway.engine.zeebe.InstanceMigration.Move;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what moving running instances to the newest models changes, and moves them when told to, with a Runway that is up. */
@Command(name = MigrateInstancesCommand.NAME, sortOptions = false, mixinStandardHelpOptions = true,
		description = "Shows what moving running instances to the newest models changes; moves them with --apply.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:every instance can move, or has moved", "1:nothing was moved", "2:the command is wrong",
				"3:some instances cannot move" })
public class MigrateInstancesCommand implements Callable<Integer> {

	/** The first word of the command line. */
	public static final String NAME = "migrate-instances";

	private static final int SOME_STAY = 3;

	private static final int BATCH = 25;

	@Option(names = "--apply", description = "Moves the instances; without it they are only shown.")
	private boolean apply;

	@Option(names = "--url", defaultValue = "http://localhost:8090",
			description = "Where Runway is (default: ${DEFAULT-VALUE}).")
	@SuppressWarnings("NullAway.Init")
	private URI url;

	@Option(names = "--user", required = true, defaultValue = "${env:RUNWAY_USER}",
			description = "An operator or a user of partner operations (default: the environment variable RUNWAY_USER).")
	@SuppressWarnings("NullAway.Init")
	private String user;

	@Option(names = "--password", interactive = true, arity = "0..1", required = true,
			defaultValue = "${env:RUNWAY_PASSWORD}",
			description = "Asked for when no value is given (default: the environment variable RUNWAY_PASSWORD).")
	@SuppressWarnings("NullAway.Init")
	private String password;

	/** Runs the command, and returns the exit code. */
	public static int run(String... args) {
		return new CommandLine(new MigrateInstancesCommand()).execute(Arrays.copyOfRange(args, 1, args.length));
	}

	@Override
	public Integer call() {
		try {
			var runway = RestClient.builder()
				.baseUrl(url + "/api/v1/models/migration")
				.defaultHeaders(headers -> headers.setBasicAuth(user, password))
				.requestFactory(new JdkClientHttpRequestFactory())
				.build();
			var moves = ask(runway, Map.of("dryRun", true));
			moves.forEach(MigrateInstancesCommand::show);
			return conclude(apply ? move(runway, moves) : moves);
		}
		catch (RestClientResponseException refused) {
			return fail(reason(refused));
		}
		catch (ResourceAccessException unreachable) {
			return fail("Runway at %s does not answer; start it, or name another with --url.".formatted(url));
		}
	}

	private static List<Move> move(RestClient runway, List<Move> shown) {
		var keys = shown.stream().filter(move -> move.obstacle() == null).map(Move::key).toList();
		var moved = new ArrayList<>(shown.stream().filter(move -> move.obstacle() != null).toList());
		for (int from = 0; from < keys.size(); from += BATCH) {
			var to = Math.min(from + BATCH, keys.size());
			moved.addAll(ask(runway, Map.of("dryRun", false, "instances", keys.subList(from, to))));
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

	private static List<Move> ask(RestClient runway, Map<String, ?> order) {
		var moves = runway.post().contentType(MediaType.APPLICATION_JSON).body(order).retrieve().body(Move[].class);
		return moves == null ? List.of() : List.of(moves);
	}

	private static String reason(RestClientResponseException refused) {
		@Nullable ProblemDetail problem = refused.getResponseBodyAs(ProblemDetail.class);
		return problem == null || problem.getDetail() == null ? refused.getStatusText() : problem.getDetail();
	}

	private static int fail(String reason) {
		System.err.println(reason);
		return CommandLine.ExitCode.SOFTWARE;
	}

}
