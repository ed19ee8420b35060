package dev.runway.engine.zeebe;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.runway.engine.model.change.ModelDifference;
import dev.runway.programme.Reasons;
import dev.runway.programme.Refused;
import io.camunda.client.api.command.ClientException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one way by which people deploy models through Runway: what is edited is checked with everything else that is deployed, told in
 * words, deployed for a reason, and can be taken back.
 */
@Component
public class ModelEdits {

	private static final Logger logger = LoggerFactory.getLogger(ModelEdits.class);

	private final ModelCheck check;

	private final DeploymentArchive archive;

	private final EditedModels edited;

	private final EngineVersions versions;

	private final Deployments deployments;

	ModelEdits(ModelCheck check, DeploymentArchive archive, EditedModels edited, EngineVersions versions, Deployments deployments) {
		this.check = check;
		this.archive = archive;
		this.edited = edited;
		this.versions = versions;
		this.deployments = deployments;
	}

	/** What is wrong with edited files, and what deploying them would change. */
	public Proposal propose(Map<String, String> files) {
		var together = new TreeMap<String, String>();
		inForce().forEach(edit -> together.put(edit.file(), edit.content()));
		together.putAll(files);
		return new Proposal(check.check(together), new TreeMap<>(files).entrySet().stream().map(file -> change(file.getKey(), file.getValue())).toList());
	}

	/**
	 * Deploys those of the files that differ from what is deployed, all or none.
	 *
	 * @param seen the versions over which they are to be deployed, where somebody has looked at them
	 * @param reason why, in a sentence
	 * @return what is deployed now
	 * @throws Refused for files that do not fit, or where there is nothing to deploy
	 */
	public List<ModelVersion> deploy(Map<String, String> files, Map<String, Integer> seen, String by, @Nullable String reason) {
		var why = required(reason);
		var proposal = propose(files);
		if (!proposal.findings().fit()) {
			throw new Refused(Refused.Kind.INVALID, "The models do not fit: " + String.join(". ", proposal.findings().problems()),
					Map.of("problems", proposal.findings().problems()));
		}
		var changed = proposal.changes().stream().filter(Change::changed).toList();
		if (changed.isEmpty()) {
			throw new Refused(Refused.Kind.CONFLICT, "Nothing differs from what is deployed.");
		}
		changed.stream().filter(change -> seen.containsKey(change.file()) && !seen.get(change.file()).equals(change.version())).findFirst()
			.ifPresent(change -> {
				throw new Refused(Refused.Kind.CONFLICT, "%s has been deployed as version %d since you looked. Check again, and see what differs."
					.formatted(change.file(), change.version()));
			});
		var models = changed.stream().map(change -> model(change.file(), Objects.requireNonNull(files.get(change.file())))).toList();
		var deployed = send(models);
		models.forEach(model -> edited.add(model.name(), model.text(), Objects.requireNonNull(deployed.get(model.name())), by, why));
		deployments.tell(deployed.keySet());
		logger.info("{} has deployed {}: {}", by, models.stream().map(ModelBundle.Model::name).toList(), why);
		return models.stream().flatMap(model -> edited.at(model.name(), Objects.requireNonNull(deployed.get(model.name())).version()).stream())
			.map(edit -> version(edit, List.of())).toList();
	}

	/** Deploys those of the diagrams that are not the newest version yet, so that instances can move to them. They have been checked. */
	void deployForMove(Map<String, String> diagrams, String by) {
		diagrams.entrySet().stream().filter(diagram -> deployed(diagram.getKey()).filter(diagram.getValue()::equals).isEmpty())
			.forEach(diagram -> edited.add(diagram.getKey(), diagram.getValue(),
					Objects.requireNonNull(send(List.of(model(diagram.getKey(), diagram.getValue()))).get(diagram.getKey())), by, "To move running instances"));
	}

	/** Deploys what a version of a file held again. */
	public ModelVersion goBack(String file, int version, @Nullable Integer seen, String by, @Nullable String reason) {
		var content = content(file, version).orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN,
				"What version %d of %s holds is not known; upload the file in its place.".formatted(version, file)));
		return deploy(Map.of(file, content), seen == null ? Map.of() : Map.of(file, seen), by,
				"Back to version %d. %s".formatted(version, required(reason))).getFirst();
	}

	/** The versions of a file that are known, the newest first, each with what it differs in from what is deployed. */
	public List<ModelVersion> versions(String file) {
		var now = deployed(file);
		var found = new TreeMap<Integer, ModelVersion>(Comparator.reverseOrder());
		archive.versions(file).forEach(ours -> found.put(ours.version(), new ModelVersion(file, ours.version(), ours.deployedAt(), ours.decidedBy(),
				ours.reason(), true, differences(file, now, ours.content()))));
		edited.of(file).forEach(edit -> found.put(edit.inEngine().version(), version(edit, differences(file, now, edit.content()))));
		newest(file).filter(newest -> !found.containsKey(newest.version()))
			.ifPresent(newest -> found.put(newest.version(), new ModelVersion(file, newest.version(), null, null, null, false, List.of())));
		return List.copyOf(found.values());
	}

	/** Gives an engine that has lost its data the edits back that it had, unless they do not fit any more. */
	void restore() {
		var needed = edited.needed();
		var files = needed.stream().collect(Collectors.toMap(EditedModels.Edit::file, EditedModels.Edit::content));
		if (needed.isEmpty()) {
			return;
		}
		try {
			var problems = check.check(files).problems();
			var deployed = problems.isEmpty() ? send(needed.stream().map(edit -> model(edit.file(), edit.content())).toList()) : Map.<String, EngineVersion>of();
			problems.forEach(problem -> logger.error("The edits of {} do not fit any more, and were not deployed again: {}", files.keySet(), problem));
			needed.forEach(edit -> edited.restored(edit, deployed.get(edit.file())));
			deployments.tell(deployed.keySet());
		}
		catch (Refused refused) {
			logger.error("The edits of {} were not deployed again: {}", files.keySet(), refused.getMessage());
			needed.forEach(edit -> edited.restored(edit, null));
		}
	}

	/** Marks the edits that an engine which has lost its data needs again. */
	void lose() {
		edited.lose(inForce().stream().map(EditedModels.Edit::id).toList());
	}

	/** The edits that nobody has deployed over. */
	private List<EditedModels.Edit> inForce() {
		var ours = archive.current();
		return edited.newest().stream().filter(edit -> !ours.containsKey(edit.file()) || ours.get(edit.file()).version() < edit.inEngine().version())
			.toList();
	}

	private Change change(String file, String content) {
		var newest = newest(file);
		var before = deployed(file);
		var number = newest.map(EngineVersion::version).orElse(null);
		if (before.isEmpty()) {
			return new Change(file, number, true,
					List.of(newest.isEmpty() ? "The file is new" : "Version %d was deployed past Runway, and the engine does not show it".formatted(number)));
		}
		return new Change(file, number, !before.get().equals(content), differences(file, before, content));
	}

	/** What another content would change. */
	private static List<String> differences(String file, Optional<String> before, String after) {
		return before.filter(content -> !content.equals(after)).map(content -> {
			var lines = new ArrayList<>(ModelDifference.between(file, content, after));
			return lines.isEmpty() ? List.of("What it does is the same; only how it is drawn or written differs") : List.copyOf(lines);
		}).orElse(List.of());
	}

	/** What a file holds as it is deployed now, whoever deployed it; empty where nobody knows. */
	Optional<String> deployed(String file) {
		return newest(file).flatMap(newest -> content(file, newest.version()).or(() -> versions.content(file, newest)));
	}

	/** What a version of a file holds; empty where nobody knows. */
	public Optional<String> content(String file, int version) {
		return edited.at(file, version).map(EditedModels.Edit::content).or(() -> archive.content(file, version));
	}

	/** Whether what is deployed of a file came through Runway, and was checked there. */
	boolean checked(String file) {
		return newest(file).flatMap(newest -> content(file, newest.version())).isPresent();
	}

	private Optional<EngineVersion> newest(String file) {
		var ours = Optional.ofNullable(archive.current().get(file)).map(model -> new EngineVersion(model.version(), model.key()));
		return versions.newest(file).filter(version -> ours.isEmpty() || version.version() > ours.get().version()).or(() -> ours);
	}

	private Map<String, EngineVersion> send(List<ModelBundle.Model> models) {
		try {
			return deployments.send(models);
		}
		catch (ClientException refused) {
			throw new Refused(Refused.Kind.INVALID, "The engine refused the models: " + OneLine.of(refused));
		}
	}

	private static ModelVersion version(EditedModels.Edit edit, List<String> differences) {
		return new ModelVersion(edit.file(), edit.inEngine().version(), edit.deployedAt(), edit.deployedBy(), edit.reason(), false, differences);
	}

	private static String required(@Nullable String reason) {
		return Reasons.required(reason, "Give a reason; it stays beside the version.");
	}

	private static ModelBundle.Model model(String file, String content) {
		return new ModelBundle.Model(file, content.getBytes(StandardCharsets.UTF_8));
	}

	/** What a check has found, and what would change. */
	public record Proposal(ModelCheck.Findings findings, List<Change> changes) {

		/** Whether there is something to deploy, and it fits. */
		public boolean deployable() {
			return findings.fit() && changes.stream().anyMatch(Change::changed);
		}

	}

	/**
	 * What deploying a file would change.
	 *
	 * @param version the version that is deployed; none when there is none
	 * @param differences in words
	 */
	public record Change(String file, @Nullable Integer version, boolean changed, List<String> differences) {
	}

	/**
	 * One version of a model.
	 *
	 * @param deployedAt none for what was deployed past Runway
	 * @param by who deployed or decided it; none for what Runway deployed of its own accord, and for what was deployed past it
	 * @param own whether it came with Runway
	 * @param differences what going back to it would change, in words
	 */
	public record ModelVersion(String file, int version, @Nullable Instant deployedAt, @Nullable String by, @Nullable String reason, boolean own,
			List<String> differences) {
	}

}
