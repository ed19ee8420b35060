package dev.runway.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.runway.intake.sheet.Sheets;

/** Values that were lost before the file was written, whatever column they stand in. */
final class UnreadableValues {

	/** In English, German, French and Spanish, and a value that was too wide for its column. */
	private static final Pattern ERROR = Pattern
		.compile("#(?:[\\p{Lu}]+(?:/\\p{Lu}|/0)?[!?]|N/?A|NV|¡\\p{Lu}+(?:/0)?!|¿\\p{Lu}+\\?)|#{4,}");

	private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?E\\+?\\d+");

	private static final Set<String> IDS = Set.of("external_id", "partner_external_id");

	private UnreadableValues() {
	}

	/** No database keeps the character NUL, nor anything that is told of a row that has it. */
	static Optional<String> problem(List<String> cells, Map<String, String> values) {
		if (cells.stream().noneMatch(UnreadableValues::hasNul)) {
			return Optional.empty();
		}
		return Optional.of("%s holds the character NUL; save the file as CSV UTF-8".formatted(values.entrySet()
			.stream()
			.filter(value -> hasNul(value.getValue()))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse("A column that is passed over")));
	}

	static List<String> problems(Map<String, String> values) {
		var problems = new ArrayList<String>();
		values.forEach((column, value) -> {
			if (value.startsWith("#") && ERROR.matcher(value).matches()) {
				problems.add(value.equals(Sheets.UNCALCULATED)
						? "%s holds a formula that was never calculated; open the file in a spreadsheet program and save it".formatted(column)
						: "%s holds the error %s; mend it in the spreadsheet".formatted(column, value));
			}
			if (IDS.contains(column) && SHORTENED.matcher(value).matches()) {
				problems.add("%s '%s' is a number that a spreadsheet has shortened; write the column as text".formatted(column, value));
			}
		});
		return problems;
	}

	private static boolean hasNul(String text) {
		return text.indexOf('\0') >= 0;
	}

}
