package dev.runway.metrics.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.runway.metrics.Answer;
import dev.runway.metrics.Figures;

/** The table of a metric as CSV (RFC 4180), with a header also when it is empty. */
final class CsvTable {

	private CsvTable() {
	}

	static String of(Answer answer) {
		var text = new StringWriter();
		var columns = columns(answer.figures());
		try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
			csv.writeRecord(columns.stream().map(RecordComponent::getName).toList());
			answer.figures().rows().forEach(row -> csv.writeRecord(columns.stream().map(column -> cell(row, column)).toList()));
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return text.toString();
	}

	private static List<RecordComponent> columns(Figures figures) {
		return Stream.of(figures.getClass().getRecordComponents())
			.filter(component -> component.getName().equals("rows"))
			.map(component -> ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0])
			.map(type -> (Class<?>) (type instanceof WildcardType open ? open.getUpperBounds()[0] : type))
			.flatMap(type -> Stream.of(type.getRecordComponents()))
			.toList();
	}

	/** Text that a spreadsheet would take for a formula is marked as text. */
	private static String cell(Record row, RecordComponent column) {
		try {
			column.getAccessor().setAccessible(true);
			var value = column.getAccessor().invoke(row);
			var text = value == null ? "" : value.toString();
			return value instanceof Number || text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
		}
		catch (IllegalAccessException | InvocationTargetException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
