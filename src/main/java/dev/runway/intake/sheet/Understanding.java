package dev.runway.intake.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was understood of a file before anything of it is taken, in the words of a person. */
public final class Understanding {

	private Understanding() {
	}

	/** Such as: semicolons; dates as day.month.year; 3 empty rows passed over. */
	public static String words(List<String> traits, List<DayColumn> days, List<AmountColumn> amounts, long emptyRows, long namelessColumns) {
		var words = new ArrayList<>(traits);
		words.addAll(days(days));
		amounts.forEach(amount -> amount.words().ifPresent(each -> words.add("amounts " + each)));
		if (emptyRows > 0) {
			words.add(emptyRows == 1 ? "1 empty row passed over" : "%,d empty rows passed over".formatted(emptyRows));
		}
		if (namelessColumns > 0) {
			words.add(namelessColumns == 1 ? "1 column without a name passed over"
					: "%,d columns without a name passed over".formatted(namelessColumns));
		}
		return String.join("; ", words);
	}

	/** Columns by name only where they differ. */
	private static List<String> days(List<DayColumn> columns) {
		var found = new LinkedHashMap<String, List<String>>();
		columns.forEach(column -> column.words()
			.ifPresent(words -> found.computeIfAbsent(words, each -> new ArrayList<>()).add(column.name())));
		return found.entrySet().stream().map(each -> told(each, found.size() == 1)).toList();
	}

	private static String told(Map.Entry<String, List<String>> days, boolean alone) {
		var words = days.getKey().startsWith("day") || days.getKey().startsWith("month") ? "as " + days.getKey() : days.getKey();
		return "%s %s".formatted(alone ? "dates" : days.getValue().stream().collect(Collectors.joining(", ")), words);
	}

}
