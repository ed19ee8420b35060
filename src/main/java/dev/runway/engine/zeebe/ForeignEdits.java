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

	private final EditedModels edited;

	ForeignEdits(EngineVersions versions, DeploymentArchive archive, EditedModels edited) {
		this.versions = versions;
		this.archive = archive;
		this.edited = edited;
	}

	/** The newer versions of all models, also those that hold what ours do. */
	List<NewerVersion> all() {
		return newer(archive.current().keySet());
	}

	/** The newer versions of these files; a version that holds exactly ours is none. */
	List<NewerVersion> of(Collection<String> files) {
		return newer(files).stream().filter(version -> !version.own()).toList();
	}

	private List<NewerVersion> newer(Collection<String> files) {
		return archive.current().values().stream().filter(model -> files.contains(model.file()))
			.flatMap(model -> versions.newest(model.file()).filter(newest -> newest.version() > model.version())
				.map(newest -> compare(model, newest)).stream())
			.sorted(Comparator.comparing(NewerVersion::file)).toList();
	}

	private NewerVersion compare(DeployedModel ours, EngineVersion theirs) {
		var content = versions.content(ours.file(), theirs);
		var changes = content.map(held -> ModelDifference.between(ours.file(), ours.content(), held)).orElse(List.of());
		var edit = edited.at(ours.file(), theirs.version());
		return new NewerVersion(ours.file(), ours.version(), theirs.version(), content.filter(ours.content()::equals).isPresent(), changes,
				edit.map(EditedModels.Edit::deployedAt).orElse(null), edit.map(EditedModels.Edit::deployedBy).orElse(null),
				edit.map(EditedModels.Edit::reason).orElse(null));
	}

}
