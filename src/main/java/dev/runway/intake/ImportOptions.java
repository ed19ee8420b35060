package dev.runway.intake;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How files are to be loaded.
 *
 * @param dryRun whether Runway only says what would become of each row
 * @param dialect in which the files are written; without it Runway looks which one fits
 * @param defaults what a column holds where the files give it no value
 */
public record ImportOptions(boolean dryRun, @Nullable String dialect, Map<String, String> defaults, FileHints hints) {

	public static final ImportOptions NONE = new ImportOptions(false, null, Map.of());

	public ImportOptions(boolean dryRun, @Nullable String dialect, Map<String, String> defaults) {
		this(dryRun, dialect, defaults, FileHints.NONE);
	}

}
