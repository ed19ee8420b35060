package dev.runway.intake.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** A copy of a workbook in which only such parts are as are read of it, each of which was looked at from end to end. */
final class WorkbookCopy implements AutoCloseable {

	private static final Pattern READ = Pattern.compile("\\[content_types]\\.xml|xl/[^/]+\\.xml|xl/_rels/[^/]+\\.rels|xl/worksheets/[^/]+\\.xml");

	private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");

	private static final Pattern TARGET = Pattern.compile("\\bTarget=\"([^\"]*)\"");

	private static final String WORKBOOK = "xl/workbook.xml", RELATIONS = "xl/_rels/workbook.xml.rels";

	private static final int MAX_RELATIONS = 1024 * 1024;

	private static final int MAX_PARTS = 5000, BUFFER = 16 * 1024;

	private static final long MAX_UNPACKED = 500L * 1024 * 1024;

	private final Path file;

	private final Map<String, String> merged = new HashMap<>();

	private final Set<String> parts = new HashSet<>();

	private long unpacked;

	private int texts;

	private int lastIndex = -1;

	private WorkbookCopy(Path file) {
		this.file = file;
	}

	/** Copies a workbook, or says in a {@link BrokenSheet} why it cannot be read. */
	static WorkbookCopy of(InputStreamSource source) throws IOException {
		var copy = new WorkbookCopy(Files.createTempFile("workbook", ".xlsx"));
		try (var content = new ZipInputStream(source.getInputStream()); var out = new ZipOutputStream(Files.newOutputStream(copy.file))) {
			out.setLevel(Deflater.BEST_SPEED);
			copy.take(content, out);
			copy.refuseOthers();
			return copy;
		}
		catch (ZipException | EOFException | IllegalArgumentException broken) {
			copy.close();
			throw new BrokenSheet("The workbook or archive is broken; open it in a spreadsheet program and save it again");
		}
		catch (IOException | RuntimeException failure) {
			copy.close();
			throw failure;
		}
	}

	Path file() {
		return file;
	}

	/** Whether it says how cells look. */
	boolean hasFormats() {
		return parts.contains("xl/styles.xml");
	}

	/** The first merged cells of the sheet that the workbook knows by an id. */
	Optional<String> merged(String id) throws IOException {
		try (var copied = new ZipFile(file.toFile())) {
			var entry = copied.getEntry(RELATIONS);
			if (entry == null) {
				return Optional.empty();
			}
			try (var content = copied.getInputStream(entry)) {
				var relations = new String(content.readNBytes(MAX_RELATIONS), StandardCharsets.UTF_8);
				return RELATION.matcher(relations)
					.results()
					.map(MatchResult::group)
					.filter(relation -> relation.contains("\"%s\"".formatted(id)))
					.flatMap(relation -> TARGET.matcher(relation).results())
					.map(target -> target.group(1).toLowerCase(Locale.ROOT))
					.flatMap(target -> Stream.of("xl/" + target, target.replaceFirst("^/", "")))
					.filter(merged::containsKey)
					.map(merged::get)
					.findFirst();
			}
		}
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private void take(ZipInputStream content, ZipOutputStream out) throws IOException {
		for (var entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
			var name = entry.getName().replace('\\', '/').replaceFirst("^/", "").toLowerCase(Locale.ROOT);
			if (!parts.add(name) || parts.size() > MAX_PARTS) {
				throw new ZipException("Too many parts, or one of them twice");
			}
			if (READ.matcher(name).matches()) {
				out.putNextEntry(new ZipEntry(name.startsWith("[") ? "[Content_Types].xml" : name));
				var scan = new PartScan();
				copy(content, out, scan);
				scan.finish();
				scan.merged().ifPresent(cells -> merged.put(name, cells));
				texts = Math.max(texts, scan.texts());
				lastIndex = Math.max(lastIndex, scan.lastIndex());
				out.closeEntry();
			}
			else {
				copy(content, OutputStream.nullOutputStream(), null);
			}
		}
	}

	private void copy(ZipInputStream content, OutputStream out, @Nullable PartScan scan) throws IOException {
		var buffer = new byte[BUFFER];
		for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
			unpacked += read;
			if (unpacked > MAX_UNPACKED) {
				throw new BrokenSheet("The workbook unpacks to more than %,d MB; split it, or save the sheet as CSV UTF-8"
					.formatted(MAX_UNPACKED / 1024 / 1024));
			}
			if (scan != null) {
				scan.look(buffer, read);
			}
			out.write(buffer, 0, read);
		}
	}

	private void refuseOthers() {
		if (parts.stream().anyMatch(part -> part.endsWith("vbaproject.bin"))) {
			throw new BrokenSheet("The workbook has macros; save it as .xlsx, which has none");
		}
		if (parts.contains("xl/workbook.bin")) {
			throw new BrokenSheet("It is a binary workbook; save it as .xlsx");
		}
		if (parts.contains("content.xml")) {
			throw new BrokenSheet("It is an OpenDocument spreadsheet; save it as .xlsx or as CSV UTF-8");
		}
		if (!parts.contains(WORKBOOK)) {
			throw new BrokenSheet("It is an archive and no workbook; send an .xlsx or a CSV file");
		}
		if (lastIndex >= texts) {
			throw PartScan.broken();
		}
	}

}
