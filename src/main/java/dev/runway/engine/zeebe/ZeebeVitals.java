package dev.runway.engine.zeebe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.EngineVitals;
import dev.runway.engine.model.ModelSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the engine's signs of life from its answers, its jobs and the diagrams that it goes by. */
@Component
class ZeebeVitals implements EngineVitals {

	private final EngineRelease release;

	private final EngineTime time;

	private final DeploymentArchive archive;

	private final EngineVersions versions;

	private final JobWorkers workers;

	/** What each diagram asks for, read once for each of its versions. */
	private final Map<String, Asked> asked = new ConcurrentHashMap<>();

	ZeebeVitals(EngineRelease release, EngineTime time, DeploymentArchive archive, EngineVersions versions, JobWorkers workers) {
		this.release = release;
		this.time = time;
		this.archive = archive;
		this.versions = versions;
		this.workers = workers;
	}

	@Override
	public boolean reachable() {
		try {
			release.version();
			return true;
		}
		catch (EngineUnavailableException away) {
			return false;
		}
	}

	@Override
	public @Nullable Duration ahead() {
		return time.ahead();
	}

	@Override
	public List<String> unworkedJobTypes() {
		var served = workers.types();
		return archive.current().keySet().stream().filter(file -> file.endsWith(".bpmn"))
			.flatMap(file -> types(file).stream())
			.filter(type -> !served.contains(type))
			.distinct().sorted().toList();
	}

	/** A version whose diagram the engine does not show yet is asked for again. */
	private List<String> types(String file) {
		var newest = versions.newest(file).orElse(null);
		if (newest == null) {
			return List.of();
		}
		var known = asked.get(file);
		if (known == null || known.definitionKey() != newest.key()) {
			known = versions.content(file, newest).map(diagram -> new Asked(newest.key(), ModelSet.of(Map.of(file, diagram)).jobTypes())).orElse(null);
			if (known == null) {
				return List.of();
			}
			asked.put(file, known);
		}
		return known.types();
	}

	/** What a version of a diagram asks for. */
	private record Asked(long definitionKey, List<String> types) {
	}

}
