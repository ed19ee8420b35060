package dev.runway.engine.zeebe;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

import dev.runway.engine.model.change.ModelDifference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows of each model what the application brings along, what it deployed last and what somebody else has deployed since. */
@Component
public class ModelOverview {

	private final ZeebeProperties properties;

	private final DeploymentArchive archive;

	private final ForeignEdits edits;

	private final EditedModels edited;

	ModelOverview(ZeebeProperties properties, DeploymentArchive archive, ForeignEdits edits, EditedModels edited) {
		this.properties = properties;
		this.archive = archive;
		this.edits = edits;
		this.edited = edited;
	}

	public List<Overview> models() {
		var overviews = new TreeMap<String, Overview>();
		var deployed = archive.current();
		for (var model : ModelBundle.read(properties.models()).models()) {
			overviews.put(model.name(), overview(model, deployed.get(model.name())));
		}
		edits.all().forEach(newer -> overviews.computeIfPresent(newer.file(), (file, overview) -> overview.with(newer)));
		edited.newest().forEach(edit -> overviews.computeIfAbsent(edit.file(), file -> new Overview(file, null, null, List.of(),
				edit.inEngine().version(), List.of("The file is none of Runway's own"), edit.deployedAt(), edit.deployedBy(), edit.reason())));
		return List.copyOf(overviews.values());
	}

	private static Overview overview(ModelBundle.Model ours, @Nullable DeployedModel deployed) {
		return deployed == null ? new Overview(ours.name(), null, null, List.of(), null, List.of(), null, null, null)
				: new Overview(ours.name(), deployed.version(), deployed.deployedAt(),
						ModelDifference.between(ours.name(), deployed.content(), ours.text()), null, List.of(), null, null, null);
	}

	/**
	 * One model.
	 *
	 * @param version the version of Runway's own that was deployed last; none when it never was
	 * @param changes what the application's own differs in from that version, in words
	 * @param newerVersion the version that somebody else has deployed since, if there is one
	 * @param newerChanges what that one differs in, in words; empty when the engine does not tell
	 * @param newerDeployedAt when it was deployed; none when it was deployed past Runway
	 * @param newerBy who deployed the newest version through Runway, also where they went back to Runway's own
	 * @param newerReason why they did
	 */
	public record Overview(String file, @Nullable Integer version, @Nullable Instant deployedAt, List<String> changes,
			@Nullable Integer newerVersion, List<String> newerChanges, @Nullable Instant newerDeployedAt, @Nullable String newerBy,
			@Nullable String newerReason) {

		/** Somebody who went back to Runway's own has given it a newer version. */
		Overview with(NewerVersion newer) {
			return newer.own() ? new Overview(file, newer.theirs(), newer.deployedAt(), changes, null, List.of(), null, newer.by(), newer.reason())
					: new Overview(file, version, deployedAt, changes, newer.theirs(), newer.changes(), newer.deployedAt(), newer.by(), newer.reason());
		}

	}

}
