package dev.runway.metrics.web;

import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.stream.Stream;

import dev.runway.csv.CsvSheet;
import dev.runway.metrics.Figures;
import org.jspecify.annotations.Nullable;

/** The table of a metric as CSV, with a header also when it is empty. */
final class CsvTable {

	private CsvTable() {
	}

	static void write(Figures figures, OutputStream out) {
		var columns = columns(figures);
		var sheet = new CsvSheet(out, columns.stream().map(RecordComponent::getName).toList());
		figures.rows().forEach(row -> sheet.row(columns.stream().map(column -> cell(row, column)).toArray()));
		sheet.finish();
	}

	private static List<RecordComponent> columns(Figures figures) {
		return Stream.of(figures.getClass().getRecordComponents())
			.filter(component -> component.getName().equals("rows"))
			.map(component -> ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0])
			.map(type -> (Class<?>) (type instanceof WildcardType open ? open.getUpperBounds()[0] : type))
			.flatMap(type -> Stream.of(type.getRecordComponents()))
			.toList();
	}

	private static @Nullable Object cell(Record row, RecordComponent column) {
		try {
			column.getAccessor().setAccessible(true);
			return column.getAccessor().invoke(row);
		}
		catch (IllegalAccessException | InvocationTargetException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
