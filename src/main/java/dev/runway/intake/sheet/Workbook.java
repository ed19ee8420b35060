package dev.runway.intake.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** A sheet of an Excel workbook: its days become ISO days, and of its formulas only the values are read. */
final class Workbook implements Sheet {

	private static final double FIRST_DAY = 1, LAST_DAY = 2_958_466;

	/** As long as the name of a sheet may be. */
	private static final int MAX_NAME = 31;

	/** As a workbook writes characters that XML has not. */
	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private final WorkbookCopy copy;

	private final ReadableWorkbook workbook;

	private final org.dhatim.fastexcel.reader.Sheet sheet;

	private final NumberFormats formats = new NumberFormats();

	private long days;

	private long hidden;

	private Workbook(WorkbookCopy copy, ReadableWorkbook workbook, org.dhatim.fastexcel.reader.Sheet sheet) {
		this.copy = copy;
		this.workbook = workbook;
		this.sheet = sheet;
	}

	/** Opens the sheet of a name, whatever its capitals, or else the first that is shown. */
	static Workbook open(InputStreamSource source, String name) throws IOException {
		var copy = WorkbookCopy.of(source);
		try {
			var workbook = library(() -> new ReadableWorkbook(copy.file().toFile(), new ReadingOptions(copy.hasFormats(), true)));
			try {
				return new Workbook(copy, workbook, sheet(workbook, name));
			}
			catch (BrokenSheet none) {
				workbook.close();
				throw none;
			}
		}
		catch (IOException | RuntimeException failure) {
			copy.close();
			throw failure;
		}
	}

	/** The names of all sheets of a workbook. */
	static List<String> names(InputStreamSource source) throws IOException {
		try (var opened = open(source, "")) {
			return opened.workbook.getSheets().map(each -> Blanks.strip(each.getName())).toList();
		}
	}

	@Override
	public List<String> traits() {
		var traits = new ArrayList<>(List.of("sheet '%s'".formatted(name())));
		if (days > 0) {
			traits.add(workbook.isDate1904() ? "dates as Excel keeps them, since 1904" : "dates as Excel keeps them");
		}
		if (hidden > 0) {
			traits.add(hidden == 1 ? "1 hidden row read too" : "%,d hidden rows read too".formatted(hidden));
		}
		return traits;
	}

	@Override
	public void read(Rows rows) {
		days = 0;
		hidden = 0;
		refuseMergedCells();
		try (var stream = library(sheet::openStream)) {
			var each = stream.iterator();
			long last = 0;
			int width = 0;
			for (var row = next(each); row != null; row = next(each)) {
				var read = row;
				var cells = library(() -> cells(read));
				while (cells.size() < width) {
					cells.add("");
				}
				long number = Math.max(row.getRowNum(), last == 0 ? 1 : 0);
				if (number <= last) {
					throw broken();
				}
				hidden += row.isHidden() ? 1 : 0;
				width = width == 0 ? cells.size() : width;
				last = number;
				rows.row(number, cells, null);
			}
		}
	}

	@Override
	public void close() {
		try {
			workbook.close();
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		finally {
			copy.close();
		}
	}

	/** What the library does, which says by exceptions of many kinds that a workbook is not as it should be. */
	private interface Step<T> {

		T take() throws IOException;

	}

	private static <T> T library(Step<T> step) {
		try {
			return step.take();
		}
		catch (IOException | RuntimeException failure) {
			throw broken();
		}
	}

	private static @Nullable Row next(Iterator<Row> rows) {
		return library(() -> Optional.of(rows).filter(Iterator::hasNext).map(Iterator::next)).orElse(null);
	}

	private static BrokenSheet broken() {
		return new BrokenSheet("The workbook is broken, or a formula of it cannot be read; save the sheet as CSV UTF-8");
	}

	private static org.dhatim.fastexcel.reader.Sheet sheet(ReadableWorkbook workbook, String name) {
		return workbook.getSheets()
			.filter(each -> Blanks.strip(each.getName()).equalsIgnoreCase(name))
			.findFirst()
			.or(() -> workbook.getSheets().filter(each -> each.getVisibility() == SheetVisibility.VISIBLE).findFirst())
			.orElseThrow(() -> new BrokenSheet("The workbook has no sheet that is shown"));
	}

	private void refuseMergedCells() {
		library(() -> copy.merged(sheet.getId())).ifPresent(cells -> {
			throw new BrokenSheet("The sheet '%s' has merged cells (%s); unmerge them, so that each row has values of its own"
				.formatted(name(), cells));
		});
	}

	private String name() {
		var name = sheet.getName();
		return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
	}

	/** What is empty at the end is left out. */
	private List<String> cells(Row row) {
		var cells = new ArrayList<String>();
		for (int column = 0; column < row.getCellCount(); column++) {
			var text = row.getOptionalCell(column).map(this::text).orElse("");
			if (!text.isEmpty()) {
				while (cells.size() < column) {
					cells.add("");
				}
				cells.add(text);
			}
		}
		return cells;
	}

	private String text(Cell cell) {
		return switch (cell.getType()) {
			case EMPTY -> "";
			case ERROR -> Objects.toString(cell.getRawValue(), "");
			case FORMULA -> cell.getFormula() != null && cell.getRawValue() == null ? Sheets.UNCALCULATED : text(cell, cell.getValue());
			case NUMBER, STRING, BOOLEAN -> text(cell, cell.getValue());
		};
	}

	private String text(Cell cell, @Nullable Object value) {
		return switch (value) {
			case null -> "";
			case BigDecimal number -> number(cell, number);
			case String text -> text.contains("_x") ? ESCAPED.matcher(text)
				.replaceAll(each -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(each.group(1), 16)))) : text;
			default -> value.toString();
		};
	}

	private String number(Cell cell, BigDecimal number) {
		if (!formats.isDay(cell.getDataFormatId(), cell.getDataFormatString()) || number.doubleValue() < FIRST_DAY
				|| number.doubleValue() >= LAST_DAY) {
			return NumberFormats.digits(number);
		}
		days++;
		var moment = cell.asDate();
		return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : moment.withNano(0).toString();
	}

}
