package dev.runway.intake.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.runway.intake.CsvFile;
import dev.runway.intake.FileHints;
import dev.runway.intake.ImportOptions;
import dev.runway.intake.WorkbookFiles;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/** The files of a request by what they are, and how they are to be loaded. */
record Upload(Map<CsvFile, MultipartFile> files, ImportOptions options) {

	private static final String LABELS = Arrays.stream(CsvFile.values()).map(CsvFile::label).collect(Collectors.joining(", ")) + ", "
			+ WorkbookFiles.PART;

	/** Sorts the parts of a request; an unknown one, one that comes twice, or none at all is refused. */
	static Upload of(MultiValueMap<String, MultipartFile> parts, boolean dryRun, @Nullable String dialect,
			Collection<String> defaults, FileHints hints) {
		var files = new EnumMap<CsvFile, MultipartFile>(CsvFile.class);
		parts.forEach((name, sent) -> {
			var chosen = sent.stream().filter(file -> StringUtils.hasText(file.getOriginalFilename())).toList();
			if (chosen.size() > 1) {
				throw invalid("The part '%s' comes %d times; send each file once.".formatted(name, chosen.size()));
			}
			chosen.forEach(file -> (name.equals(WorkbookFiles.PART) ? WorkbookFiles.in(file) : Set.of(file(name))).forEach(each -> {
				if (files.putIfAbsent(each, file) != null) {
					throw invalid("The %s come in the workbook and in a file of their own; send them once.".formatted(each));
				}
			}));
		});
		if (files.isEmpty()) {
			throw invalid("Send at least one of the parts %s, each a file with a file name.".formatted(LABELS));
		}
		return new Upload(files, new ImportOptions(dryRun, StringUtils.hasText(dialect) ? dialect.strip() : null, pairs(defaults), hints));
	}

	private static CsvFile file(String name) {
		return Arrays.stream(CsvFile.values())
			.filter(file -> file.label().equals(name))
			.findFirst()
			.orElseThrow(() -> invalid("The part '%s' is unknown; the parts are %s.".formatted(name, LABELS)));
	}

	private static Map<String, String> pairs(Collection<String> defaults) {
		var pairs = new LinkedHashMap<String, String>();
		defaults.stream().map(String::strip).filter(StringUtils::hasText).forEach(pair -> {
			var parts = List.of(pair.split("=", 2));
			if (parts.size() < 2 || parts.getFirst().isBlank() || parts.getLast().isBlank()) {
				throw invalid("The default '%s' cannot be read; write it as column=value, such as currency=EUR.".formatted(pair));
			}
			pairs.put(parts.getFirst().strip(), parts.getLast().strip());
		});
		return pairs;
	}

	private static Refused invalid(String problem) {
		return new Refused(Refused.Kind.INVALID, problem);
	}

}
