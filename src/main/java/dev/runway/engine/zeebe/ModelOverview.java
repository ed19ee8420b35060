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

	ModelOverview(ZeebeProperties properties, DeploymentArchive archive, ForeignEdits edits) {
		this.properties = properties;
		this.archive = archive;
		this.edits = edits;
	}

	public List<Overview> models() {
		var overviews = new TreeMap<String, Overview>();
		var deployed = archive.current();
		for (var model : ModelBundle.read(properties.models()).models()) {
			overviews.put(model.name(), overview(model, deployed.get(model.name())));
		}
		edits.all().forEach(edit -> overviews.computeIfPresent(edit.file(), (file, overview) -> overview.editedAs(edit)));
		return List.copyOf(overviews.values());
	}

	private static Overview overview(ModelBundle.Model ours, @Nullable DeployedModel deployed) {
		return deployed == null ? new Overview(ours.name(), null, null, List.of(), null, List.of())
				: new Overview(ours.name(), deployed.version(), deployed.deployedAt(),
						ModelDifference.between(ours.name(), deployed.content(), ours.text()), null, List.of());
	}

	/**
	 * One model.
	 *
	 * @param version the version that the application deployed last; none when it never did
	 * @param changes what the application's own differs in from that version, in words
	 * @param newerVersion the version that somebody else has deployed since, if there is one
	 * @param newerChanges what that one differs in, in words; empty when the engine does not tell
	 */
	public record Overview(String file, @Nullable Integer version, @Nullable Instant deployedAt, List<String> changes,
			@Nullable Integer newerVersion, List<String> newerChanges) {

		Overview editedAs(NewerVersion edit) {
			return new Overview(file, version, deployedAt, changes, edit.theirs(), edit.changes());
		}

	}

}
