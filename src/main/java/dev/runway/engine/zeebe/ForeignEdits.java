package dev.runway.engine.zeebe;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import dev.runway.engine.model.change.ModelDifference;
import org.springframework.stereotype.Component;

/** Finds what process owners have deployed since the application did. */
@Component
class ForeignEdits {

	private final EngineVersions versions;

	private final DeploymentArchive archive;

	ForeignEdits(EngineVersions versions, DeploymentArchive archive) {
		this.versions = versions;
		this.archive = archive;
	}

	/** The newer versions of all models. */
	List<NewerVersion> all() {
		return of(archive.current().keySet());
	}

	/** The newer versions of these files; a version that holds exactly ours is none. */
	List<NewerVersion> of(Collection<String> files) {
		return archive.current().values().stream().filter(model -> files.contains(model.file()))
			.flatMap(model -> versions.newest(model).filter(newest -> newest.version() > model.version())
				.map(newest -> compare(model, newest)).stream())
			.sorted(Comparator.comparing(NewerVersion::file)).toList();
	}

	private NewerVersion compare(DeployedModel ours, EngineVersion theirs) {
		var changes = versions.content(ours, theirs)
			.map(content -> ModelDifference.between(ours.file(), ours.content(), content))
			.orElse(List.of());
		return new NewerVersion(ours.file(), ours.version(), theirs.version(), changes);
	}

}
