package dev.runway.engine.zeebe;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import dev.runway.engine.DeployedTables;
import dev.runway.engine.model.TableFile;
import dev.runway.engine.model.table.ListedRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads lists from what is deployed, and holds those to the check that were deployed past Runway. */
@Component
class ZeebeDeployedTables implements DeployedTables {

	private static final Logger logger = LoggerFactory.getLogger(ZeebeDeployedTables.class);

	private final ModelEdits edits;

	private final EditedModels edited;

	private final ModelCheck check;

	/** What was checked last, so that it is not checked and complained of each time. */
	private final AtomicReference<Checked> last = new AtomicReference<>(new Checked("", false));

	ZeebeDeployedTables(ModelEdits edits, EditedModels edited, ModelCheck check) {
		this.edits = edits;
		this.edited = edited;
		this.check = check;
	}

	/** An engine that is to get an edit again has an older version until then. */
	@Override
	public Optional<List<Map<String, Object>>> rows(String id) {
		var file = id + ".dmn";
		if (edited.needed().stream().anyMatch(edit -> edit.file().equals(file))) {
			return Optional.empty();
		}
		return edits.deployed(file).filter(content -> edits.checked(file) || fit(file, content)).map(content -> ListedRows.of(new TableFile(file, content)));
	}

	private boolean fit(String file, String content) {
		var known = Objects.requireNonNull(last.get());
		if (!known.content().equals(content)) {
			var problems = check.check(Map.of(file, content)).problems();
			problems.forEach(problem -> logger.error("What is deployed as {} is not followed, and what was deployed before it goes on: {}", file, problem));
			known = new Checked(content, problems.isEmpty());
			last.set(known);
		}
		return known.fit();
	}

	private record Checked(String content, boolean fit) {
	}

}
