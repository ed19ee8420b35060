package dev.runway.engine.model.table;

import java.util.ArrayList;
import java.util.HashSet;

import dev.runway.engine.model.Problems;
import dev.runway.engine.model.TableFile;

/**
 * Every combination of inputs has its row, and every row has a combination that comes to it; but for a last row without
 * conditions, which is there for what nobody has thought of.
 */
final class RowCheck {

	private RowCheck() {
	}

	static void check(Sheet sheet, Problems problems) {
		Combinations.of(sheet).ifPresentOrElse(combinations -> check(sheet, combinations, problems),
				() -> problems.when(sheet.table().rows().stream().noneMatch(TableFile.Row::alwaysMatches),
						"The table '%s' has no row that always matches: what fits no row would get nothing; add a last row without conditions",
						sheet.table().id()));
	}

	private static void check(Sheet sheet, Combinations combinations, Problems problems) {
		var table = sheet.table();
		var reached = new HashSet<TableFile.Row>();
		var gaps = new ArrayList<String>();
		var overlaps = new ArrayList<String>();
		combinations.forEach(table.rows(), (combination, rows) -> {
			rows.stream().limit(table.hitPolicy().equals("FIRST") ? 1 : rows.size()).forEach(reached::add);
			if (rows.isEmpty() && gaps.isEmpty()) {
				gaps.add(sheet.words(combination));
			}
			if (rows.size() > 1 && table.hitPolicy().equals("UNIQUE") && overlaps.isEmpty()) {
				overlaps.add("%d and %d both fit %s".formatted(rows.get(0).number(), rows.get(1).number(), sheet.words(combination)));
			}
		});
		gaps.forEach(gap -> problems.add("The table '%s' has no row for %s: add one, or a last row without conditions", table.id(), gap));
		overlaps.forEach(overlap -> problems.add("%s, rows %s, and the hit policy UNIQUE allows one: set FIRST, or tell the rows apart", table.file(), overlap));
		table.rows().stream().filter(row -> !reached.contains(row) && !(row.alwaysMatches() && row == table.rows().getLast())).forEach(row -> problems.add(
				"%s, row %d is never reached: the rows before it take all that it asks for; move it up, or take it out", table.file(), row.number()));
	}

}
