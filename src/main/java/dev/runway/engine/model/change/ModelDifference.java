package dev.runway.engine.model.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.runway.engine.model.Diagram;
import dev.runway.engine.model.FormFile;
import dev.runway.engine.model.TableFile;

/** Says in a process owner's words what differs between two versions of one model. */
public final class ModelDifference {

	private ModelDifference() {
	}

	/** One line for each element that is new, gone or changed; empty when the versions do the same. */
	public static List<String> between(String file, String before, String after) {
		try {
			return compare(file, before, after);
		}
		catch (IllegalArgumentException broken) {
			return List.of("One of the versions cannot be read: " + broken.getMessage());
		}
	}

	private static List<String> compare(String file, String before, String after) {
		if (file.endsWith(".dmn")) {
			return TableDifference.between(new TableFile(file, before), new TableFile(file, after));
		}
		if (file.endsWith(".form")) {
			return fields(new FormFile(file, before), new FormFile(file, after));
		}
		return parts(elements(new Diagram(file, before)), elements(new Diagram(file, after)));
	}

	private static Map<String, ElementText> elements(Diagram diagram) {
		var texts = new LinkedHashMap<String, ElementText>();
		diagram.elements().forEach(element -> texts.put(element.getAttribute("id"), ElementText.of(element, diagram)));
		return texts;
	}

	private static List<String> parts(Map<String, ElementText> before, Map<String, ElementText> after) {
		var lines = new ArrayList<String>();
		after.forEach((id, text) -> {
			var old = before.get(id);
			if (old == null) {
				lines.add("'%s' is new".formatted(text.name()));
			}
			else {
				lines.addAll(text.changesSince(old));
			}
		});
		before.forEach((id, text) -> {
			if (!after.containsKey(id)) {
				lines.add("'%s' is gone".formatted(text.name()));
			}
		});
		return lines;
	}

	private static List<String> fields(FormFile before, FormFile after) {
		var old = byPath(before);
		var young = byPath(after);
		var paths = new TreeSet<>(old.keySet());
		paths.addAll(young.keySet());
		var lines = paths.stream().filter(path -> !String.valueOf(old.get(path)).equals(young.get(path)))
			.map(path -> "The field '%s' is %s".formatted(path,
					!old.containsKey(path) ? "new" : young.containsKey(path) ? "changed" : "gone")).toList();
		return lines.isEmpty() && !before.text().equals(after.text()) ? List.of("What the form says or shows is changed") : lines;
	}

	private static Map<String, String> byPath(FormFile form) {
		return form.fields().stream().collect(Collectors.toMap(FormFile.Field::path, FormFile.Field::text, (one, other) -> one));
	}

}
