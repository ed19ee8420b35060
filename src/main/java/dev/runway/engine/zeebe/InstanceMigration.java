package dev.runway.engine.zeebe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.runway.engine.InstanceNames;
import dev.runway.engine.model.VersionChange;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
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

	private final RunningInstances instances;

	private final DeploymentArchive archive;

	private final EngineVersions versions;

	private final List<InstanceNames> names;

	InstanceMigration(CamundaClient client, RunningInstances instances, DeploymentArchive archive, EngineVersions versions,
			List<InstanceNames> names) {
		this.client = client;
		this.instances = instances;
		this.archive = archive;
		this.versions = versions;
		this.names = names;
	}

	/** What would happen to each instance that is not of the newest version of its process. */
	public List<Move> preview() {
		return candidates().stream().map(Candidate::move).toList();
	}

	/**
	 * Moves the instances with these keys, or all of them when none is named, one by one. One that cannot move stays
	 * where it is, and its move says why.
	 */
	public List<Move> migrate(Collection<Long> keys) {
		var moves = new ArrayList<Move>();
		var chosen = candidates().stream().filter(each -> keys.isEmpty() || keys.contains(each.move().key())).toList();
		for (var candidate : chosen) {
			var change = candidate.change();
			moves.add(change == null || candidate.move().obstacle() != null ? candidate.move() : migrate(candidate, change));
			if (moves.size() % 100 == 0) {
				logger.info("Moved {} of {} instances", moves.size(), chosen.size());
			}
		}
		return moves;
	}

	private Move migrate(Candidate candidate, VersionChange change) {
		try {
			var plan = new MigrationPlanBuilderImpl();
			plan.withTargetProcessDefinitionKey(candidate.targetKey());
			change.kept().forEach(id -> plan.addMappingInstruction(id, id));
			client.newMigrateProcessInstanceCommand(candidate.move().key()).migrationPlan(plan.build()).send().join();
			return candidate.move().done();
		}
		catch (ClientStatusException failure) {
			return candidate.move().refused(OneLine.of(failure));
		}
	}

	private List<Candidate> candidates() {
		var processes = archive.current().values().stream().filter(model -> model.file().endsWith(".bpmn"))
			.sorted(Comparator.comparing(DeployedModel::file)).toList();
		var running = processes.stream().flatMap(model -> instances.of(model.id()).stream())
			.collect(Collectors.groupingBy(RunningInstances.Running::processId));
		var known = new InstanceBook(running.values().stream().flatMap(List::stream).toList(), names);
		return processes.stream().flatMap(model -> candidates(model, running.getOrDefault(model.id(), List.of()), known).stream())
			.toList();
	}

	private List<Candidate> candidates(DeployedModel ours, List<RunningInstances.Running> running, InstanceBook known) {
		var newest = versions.newest(ours).filter(version -> version.version() > ours.version())
			.orElse(new EngineVersion(ours.version(), ours.key()));
		var target = content(ours, newest);
		var changes = new HashMap<Integer, Optional<VersionChange>>();
		return running.stream().filter(each -> each.version() != newest.version()).map(each -> {
			var change = changes.computeIfAbsent(each.version(),
					version -> content(ours, new EngineVersion(version, each.definitionKey()))
						.flatMap(source -> target.map(content -> new VersionChange(ours.file(), source, content))));
			return new Candidate(move(each, known.nameOf(each), newest, change), newest.key(), change.orElse(null));
		}).toList();
	}

	private Move move(RunningInstances.Running running, String name, EngineVersion newest, Optional<VersionChange> change) {
		var waiting = instances.waitingAt(running.key());
		var obstacles = change.map(each -> each.obstacles(waiting))
			.orElse(List.of("The engine does not show the diagram of one of the versions"));
		return new Move(running.key(), name, running.processId(), running.version(), newest.version(),
				change.map(each -> each.remarks(waiting)).orElse(List.of()),
				obstacles.isEmpty() ? null : String.join(". ", obstacles), false);
	}

	private Optional<String> content(DeployedModel model, EngineVersion version) {
		return archive.content(model.file(), version.version()).or(() -> versions.content(model, version));
	}

	private record Candidate(Move move, long targetKey, @Nullable VersionChange change) {
	}

	/**
	 * What happens to one instance.
	 *
	 * @param name whose instance it is
	 * @param remarks what stays as it was or comes new, in words
	 * @param obstacle why it cannot move; none when it can
	 * @param moved whether it has moved
	 */
	public record Move(long key, String name, String process, int from, int to, List<String> remarks,
			@Nullable String obstacle, boolean moved) {

		Move done() {
			return new Move(key, name, process, from, to, remarks, null, true);
		}

		Move refused(String reason) {
			return new Move(key, name, process, from, to, remarks, reason, false);
		}

	}

}
