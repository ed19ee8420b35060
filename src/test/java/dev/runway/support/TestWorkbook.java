package dev.runway.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An Excel workbook in a test, put together from its parts as a spreadsheet program writes them. */
public final class TestWorkbook {

	/** Where the formats stand that a cell may name: a day, a day as in Germany, a text with a d, a time, a day and a time. */
	public static final int DAY = 1, GERMAN_DAY = 2, NO_DAY = 3, TIME = 4, MOMENT = 5;

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
			RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private final List<String> sheets = new ArrayList<>();

	private final List<String> strings = new ArrayList<>();

	private String properties = "";

	/** XML of a cell without its reference, such as {@code t="e"><v>#REF!</v>}. */
	public record Raw(String rest) {
	}

	/** Keeps days since 1904, as old Macs did. */
	public TestWorkbook since1904() {
		properties = "<workbookPr date1904=\"1\"/>";
		return this;
	}

	/** Adds a sheet whose rows are counted from 1, each a list of cells. */
	public TestWorkbook sheet(String name, List<?>... rows) {
		return sheet(name, "", IntStream.range(0, rows.length).mapToObj(i -> row(i + 1, "", rows[i])).collect(Collectors.joining()), "");
	}

	/**
	 * Adds a sheet.
	 *
	 * @param state further attributes of its entry
	 * @param rows XML of its rows
	 * @param after XML of what follows the rows
	 */
	public TestWorkbook sheet(String name, String state, String rows, String after) {
		int number = sheets.size() + 1;
		sheets.add("<sheet name=\"%s\" sheetId=\"%d\" %s r:id=\"rId%2$d\"/>".formatted(name, number, state));
		return part("xl/worksheets/sheet%d.xml".formatted(number),
				XML + "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>".formatted(MAIN, rows, after));
	}

	public TestWorkbook part(String name, String text) {
		return part(name, text.getBytes(StandardCharsets.UTF_8));
	}

	public TestWorkbook part(String name, byte[] content) {
		parts.put(name, content);
		return this;
	}

	/** XML of a row; what is null leaves its cell out. */
	public String row(int number, String attributes, List<?> cells) {
		var xml = new StringBuilder("<row r=\"%d\" %s>".formatted(number, attributes));
		for (int column = 0; column < cells.size(); column++) {
			if (cells.get(column) != null) {
				xml.append("<c r=\"%c%d\" %s</c>".formatted('A' + column, number, cell(cells.get(column))));
			}
		}
		return xml.append("</row>").toString();
	}

	public byte[] bytes() {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var part : whole().entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		return bytes.toByteArray();
	}

	/** A day as a workbook keeps it since 1900. */
	public static long serial(LocalDate day) {
		return ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
	}

	private String cell(Object value) {
		return switch (value) {
			case Raw raw -> raw.rest();
			case LocalDate day -> "s=\"%d\"><v>%d</v>".formatted(DAY, serial(day));
			case Number number -> "><v>%s</v>".formatted(number);
			default -> {
				strings.add("<si><t xml:space=\"preserve\">%s</t></si>".formatted(value.toString().replace("&", "&amp;").replace("<", "&lt;")));
				yield "t=\"s\"><v>%d</v>".formatted(strings.size() - 1);
			}
		};
	}

	private Map<String, byte[]> whole() {
		var whole = new LinkedHashMap<String, byte[]>();
		put(whole, "[Content_Types].xml", """
				<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
				<Default Extension="xml" ContentType="application/xml"/>
				<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
				<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
				<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
				</Types>""");
		put(whole, "xl/workbook.xml", "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>".formatted(MAIN, RELATIONS,
				properties, String.join("", sheets)));
		put(whole, "xl/_rels/workbook.xml.rels",
				"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
					.formatted(IntStream.rangeClosed(1, sheets.size())
						.mapToObj(number -> "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>".formatted(number,
								RELATIONS))
						.collect(Collectors.joining())));
		put(whole, "xl/styles.xml", """
				<styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-407]dd\\.mm\\.yyyy;@"/>
				<numFmt numFmtId="165" formatCode="0.00&quot; days&quot;"/></numFmts>
				<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
				<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs>
				</styleSheet>""".formatted(MAIN));
		put(whole, "xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, String.join("", strings)));
		whole.putAll(parts);
		return whole;
	}

	private static void put(Map<String, byte[]> whole, String name, String text) {
		whole.put(name, (XML + text).getBytes(StandardCharsets.UTF_8));
	}

}
