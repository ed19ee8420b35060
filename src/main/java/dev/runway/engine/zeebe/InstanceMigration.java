package dev.runway.engine.zeebe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.InstanceNames;
import dev.runway.engine.model.change.VersionChange;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.MigrationPlanBuilderImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves running instances to the newest version of their process, and says beforehand what that changes. Every element
 * that both versions have is mapped to itself, so that no timer starts again.
 */
@Component
public class InstanceMigration {

	private static final Logger logger = LoggerFactory.getLogger(InstanceMigration.class);

	private final CamundaClient client;

	private final EngineCalls calls;

	private final RunningInstances instances;

	private final DeploymentArchive archive;

	private final EngineVersions versions;

	private final ModelCheck check;

	private final ModelEdits edits;

	private final List<InstanceNames> names;

	InstanceMigration(CamundaClient client, EngineCalls calls, RunningInstances instances, DeploymentArchive archive, EngineVersions versions,
			ModelCheck check, ModelEdits edits, List<InstanceNames> names) {
		this.client = client;
		this.calls = calls;
		this.instances = instances;
		this.archive = archive;
		this.versions = versions;
		this.check = check;
		this.edits = edits;
		this.names = names;
	}

	/**
	 * What would happen to each instance that is not of the newest version of its process.
	 *
	 * @param diagrams files that are to be the newest version of their process, by name
	 * @throws UnfitDiagrams for a file that is none of ours or breaks the contract
	 */
	public Moves preview(Map<String, String> diagrams) {
		var models = fit(diagrams);
		return new Moves(candidates(models, diagrams, each -> true).stream().map(Candidate::move).toList());
	}

	/**
	 * Moves the instances with these keys, or all of them when none is named, one by one. One that cannot move stays
	 * where it is, and its move says why.
	 *
	 * @param diagrams as for the preview; what is not the newest version yet is deployed
	 * @param by who says so
	 */
	public Moves migrate(Collection<Long> keys, Map<String, String> diagrams, String by) {
		var models = fit(diagrams);
		edits.deployForMove(diagrams, by);
		var moves = new ArrayList<Move>();
		var chosen = candidates(models, Map.of(), each -> keys.isEmpty() || keys.contains(each.key()));
		for (var candidate : chosen) {
			moves.add(candidate.move().obstacle() == null ? migrate(candidate) : candidate.move());
			if (moves.size() % 100 == 0) {
				logger.info("Moved {} of {} instances", moves.size(), chosen.size());
			}
		}
		return new Moves(moves);
	}

	/** The diagrams that the application has deployed, once it is sure that these fit among them. */
	private Map<String, DeployedModel> fit(Map<String, String> diagrams) {
		var models = archive.current();
		models.keySet().removeIf(file -> !file.endsWith(".bpmn"));
		var problems = new ArrayList<>(diagrams.keySet().stream().filter(file -> !models.containsKey(file))
			.map("The file %s is none of the diagrams that Runway has deployed"::formatted).toList());
		if (problems.isEmpty() && !diagrams.isEmpty()) {
			problems.addAll(check.check(diagrams).problems());
		}
		if (!problems.isEmpty()) {
			throw new UnfitDiagrams(problems);
		}
		return models;
	}

	private Move migrate(Candidate candidate) {
		try {
			var plan = new MigrationPlanBuilderImpl();
			plan.withTargetProcessDefinitionKey(Objects.requireNonNull(candidate.target()).key());
			Objects.requireNonNull(candidate.change()).kept().forEach(id -> plan.addMappingInstruction(id, id));
			calls.ask("to the move of an instance",
					() -> client.newMigrateProcessInstanceCommand(candidate.move().key()).migrationPlan(plan.build()).send().join());
			return candidate.move().done();
		}
		catch (ClientException | EngineUnavailableException failure) {
			return candidate.move().refused(OneLine.of(failure));
		}
	}

	/** Those that are wanted, as each costs questions to the engine. */
	private List<Candidate> candidates(Map<String, DeployedModel> models, Map<String, String> diagrams,
			Predicate<RunningInstances.Running> wanted) {
		var processes = models.values().stream().sorted(Comparator.comparing(DeployedModel::file)).toList();
		var running = processes.stream().flatMap(model -> instances.of(model.id()).stream())
			.collect(Collectors.groupingBy(RunningInstances.Running::processId));
		var known = new InstanceBook(running.values().stream().flatMap(List::stream).toList(), names);
		return processes.stream()
			.flatMap(model -> candidates(target(model, diagrams.get(model.file())),
					running.getOrDefault(model.id(), List.of()).stream().filter(wanted).toList(), known).stream())
			.toList();
	}

	/** Where the instances of a process are to go: to the newest version, or to a diagram that may not be deployed yet. */
	private Target target(DeployedModel ours, @Nullable String diagram) {
		var newest = versions.newest(ours.file()).filter(version -> version.version() > ours.version())
			.orElse(new EngineVersion(ours.version(), ours.key()));
		var content = content(ours, newest);
		return diagram == null || content.filter(diagram::equals).isPresent() ? new Target(ours, newest, content)
				: new Target(ours, null, Optional.of(diagram));
	}

	private List<Candidate> candidates(Target target, List<RunningInstances.Running> running, InstanceBook known) {
		var sources = new HashMap<Integer, Optional<String>>();
		return running.stream().filter(each -> target.version() == null || each.version() != target.version().version()).map(each -> {
			var source = sources.computeIfAbsent(each.version(),
					version -> content(target.model(), new EngineVersion(version, each.definitionKey())));
			return source.isPresent() && source.equals(target.content()) ? null : candidate(each, source, target, known);
		}).filter(Objects::nonNull).toList();
	}

	private Candidate candidate(RunningInstances.Running running, Optional<String> source, Target target, InstanceBook known) {
		var waiting = instances.waitingAt(running.key());
		var change = source.flatMap(from -> target.content().map(to -> new VersionChange(target.model().file(), from, to))).orElse(null);
		var obstacles = new ArrayList<String>();
		if (change == null) {
			obstacles.add(source.isEmpty() ? "It runs version %d, which is not ours, and the engine does not show it".formatted(running.version())
					: "Version %d is not ours, and the engine does not show it: name its file".formatted(Objects.requireNonNull(target.version()).version()));
		}
		else {
			obstacles.addAll(change.obstacles(waiting));
		}
		return new Candidate(new Move(running.key(), known.nameOf(running), running.processId(), running.version(),
				target.version() == null ? null : target.version().version(), change == null ? List.of() : change.remarks(waiting),
				obstacles.isEmpty() ? null : String.join(". ", obstacles), false), target.version(), change);
	}

	private Optional<String> content(DeployedModel model, EngineVersion version) {
		return archive.content(model.file(), version.version()).or(() -> versions.content(model.file(), version));
	}

	/** What instances move to; without a version while it is not deployed, without a content when nobody shows it. */
	private record Target(DeployedModel model, @Nullable EngineVersion version, Optional<String> content) {
	}

	private record Candidate(Move move, @Nullable EngineVersion target, @Nullable VersionChange change) {
	}

	/** What happens to the instances. */
	public record Moves(List<Move> moves) {
	}

	/**
	 * What happens to one instance.
	 *
	 * @param name whose instance it is
	 * @param to the version to which it moves; none while that is a diagram that is not deployed
	 * @param remarks what stays as it was or comes new, in words
	 * @param obstacle why it cannot move; none when it can
	 * @param moved whether it has moved
	 */
	public record Move(long key, String name, String process, int from, @Nullable Integer to, List<String> remarks,
			@Nullable String obstacle, boolean moved) {

		Move done() {
			return new Move(key, name, process, from, to, remarks, null, true);
		}

		Move refused(String reason) {
			return new Move(key, name, process, from, to, remarks, reason, false);
		}

	}

}
