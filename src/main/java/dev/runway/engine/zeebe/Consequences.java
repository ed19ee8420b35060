package dev.runway.engine.zeebe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.runway.engine.TableForesight;
import dev.runway.engine.model.TableFile;
import dev.runway.engine.model.table.ListedRows;
import org.springframework.stereotype.Component;

/** What deploying a proposal would do to partners, beside what it changes in the files; only of files that fit. */
@Component
public class Consequences {

	private final List<TableForesight> foresights;

	Consequences(List<TableForesight> foresights) {
		this.foresights = foresights;
	}

	/** In whole sentences, by file. */
	public Map<String, List<String>> of(ModelEdits.Proposal proposal, Map<String, String> contents) {
		var found = new TreeMap<String, List<String>>();
		if (proposal.findings().fit()) {
			foresights.forEach(foresight -> {
				var file = foresight.id() + ".dmn";
				proposal.changes().stream().filter(change -> change.changed() && change.file().equals(file)).findFirst()
					.ifPresent(change -> found.put(file, foresight.foresee(ListedRows.of(new TableFile(file, contents.getOrDefault(file, ""))))));
			});
		}
		return found;
	}

}
