package dev.runway.engine.zeebe;

import java.util.List;
import java.util.Optional;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.ProcessDiagrams;
import org.springframework.stereotype.Component;

/** The diagrams of the bundle, which is read once, and the edits that stand above them. */
@Component
class BundledDiagrams implements ProcessDiagrams {

	private final ModelBundle bundle;

	private final ForeignEdits edits;

	BundledDiagrams(ZeebeProperties properties, ForeignEdits edits) {
		this.bundle = ModelBundle.read(properties.models());
		this.edits = edits;
	}

	@Override
	public String xml(String processId) {
		return bundle.models()
			.stream()
			.filter(model -> model.name().equals(file(processId)))
			.findFirst()
			.map(ModelBundle.Model::text)
			.orElseThrow(() -> new IllegalArgumentException("There is no diagram of " + processId));
	}

	@Override
	public Optional<Edit> edit(String processId) {
		try {
			return edits.of(List.of(file(processId))).stream().findFirst().map(edit -> new Edit(edit.theirs(), edit.changes()));
		}
		catch (EngineUnavailableException away) {
			return Optional.empty();
		}
	}

	private static String file(String processId) {
		return processId + ".bpmn";
	}

}
