package dev.runway.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.runway.intake.dialect.Columns;
import dev.runway.intake.sheet.AmountColumn;
import dev.runway.intake.sheet.Blanks;
import dev.runway.intake.sheet.BrokenSheet;
import dev.runway.intake.sheet.DayColumn;
import dev.runway.intake.sheet.Reading;
import dev.runway.intake.sheet.Sheet;
import dev.runway.intake.sheet.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked at from its first row to its last, so that one knows how it is written, before any of its rows is
 * handed over in Runway's own words.
 */
final class UnderstoodFile {

	private final Sheet sheet;

	private final Look look;

	private UnderstoodFile(Sheet sheet, Look look) {
		this.sheet = sheet;
		this.look = look;
	}

	/** Says which columns of ours the header of a file has, or refuses it with a {@link BrokenSheet}. */
	interface Headers {

		Dialects.Understood understand(List<String> header);

	}

	/** What takes the rows. */
	interface Taker {

		/** Takes a row with its values by column, and why it cannot be loaded as it stands. */
		void row(long line, Map<String, String> values, @Nullable String problem);

	}

	/** Looks at all of a sheet, or refuses it with a {@link BrokenSheet}. */
	static UnderstoodFile of(CsvFile file, Sheet sheet, FileHints hints, Headers headers, int maxRows) {
		var look = new Look(file, hints, headers, maxRows);
		sheet.read(look);
		look.finish();
		return new UnderstoodFile(sheet, look);
	}

	@Nullable String dialect() {
		return look.understood().dialect();
	}

	/** In words how the file is written, and what is passed over. */
	String words() {
		return Understanding.words(sheet.traits(), look.days, look.amounts, look.emptyRows, look.understood().columns().nameless());
	}

	int rows() {
		return look.rows;
	}

	void read(Taker taker) {
		var columns = look.understood().columns();
		sheet.read((number, cells, problem) -> {
			if (number > look.headerAt && !Blanks.areBlank(cells)) {
				hand(number, cells, problem, columns, taker);
			}
		});
	}

	private void hand(long number, List<String> cells, @Nullable String broken, Columns columns, Taker taker) {
		var values = columns.read(cells);
		var problem = UnreadableValues.problem(cells, values);
		if (problem.isPresent()) {
			taker.row(number, Map.of(), problem.get());
			return;
		}
		var problems = new ArrayList<String>();
		if (broken == null) {
			columns.misfit(cells).ifPresent(problems::add);
		}
		else {
			problems.add(broken);
		}
		if (problems.isEmpty()) {
			problems.addAll(UnreadableValues.problems(values));
			look.days.forEach(day -> values.computeIfPresent(day.name(), (name, value) -> read(day.read(value), problems)));
			look.amounts.forEach(amount -> values.computeIfPresent(amount.name(), (name, value) -> read(amount.read(value), problems)));
		}
		taker.row(number, values, problems.isEmpty() ? null : String.join("; ", problems));
	}

	private static String read(Reading reading, List<String> problems) {
		if (reading.problem() != null) {
			problems.add(reading.problem());
		}
		return reading.value();
	}

	/** The first time that a file is gone through. */
	private static final class Look implements Sheet.Rows {

		private final CsvFile file;

		private final FileHints hints;

		private final Headers headers;

		private final int maxRows;

		private final List<DayColumn> days = new ArrayList<>();

		private final List<AmountColumn> amounts = new ArrayList<>();

		private Dialects.@Nullable Understood understood;

		private long headerAt;

		private long last;

		private long emptyRows;

		private int rows;

		Look(CsvFile file, FileHints hints, Headers headers, int maxRows) {
			this.file = file;
			this.hints = hints;
			this.headers = headers;
			this.maxRows = maxRows;
		}

		Dialects.Understood understood() {
			return Objects.requireNonNull(understood);
		}

		@Override
		public void row(long number, List<String> cells, @Nullable String problem) {
			boolean blank = Blanks.areBlank(cells);
			emptyRows += number - last - 1 + (blank ? 1 : 0);
			last = number;
			if (blank) {
				return;
			}
			if (understood == null) {
				header(number, cells);
			}
			else {
				if (++rows > maxRows) {
					throw new BrokenSheet("It has more than %,d rows; split it".formatted(maxRows));
				}
				var columns = understood.columns();
				days.forEach(day -> day.see(columns.value(day.name(), cells)));
				amounts.forEach(amount -> amount.see(columns.value(amount.name(), cells)));
			}
		}

		private void header(long number, List<String> cells) {
			headerAt = number;
			var known = headers.understand(cells.stream().map(Blanks::strip).toList());
			understood = known;
			file.days().stream().filter(known.columns()::has).forEach(name -> days.add(new DayColumn(name, hints.dates())));
			file.amounts().stream().filter(known.columns()::has).forEach(name -> amounts.add(new AmountColumn(name, hints.amounts())));
		}

		void finish() {
			if (understood == null) {
				throw new BrokenSheet("It is empty; the first line names the columns");
			}
			if (rows == 0) {
				throw new BrokenSheet("It has a header and no row");
			}
		}

	}

}
