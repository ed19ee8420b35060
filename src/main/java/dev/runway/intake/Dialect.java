package dev.runway.intake;

import java.util.Map;

import dev.runway.intake.dialect.FileDialect;
import dev.runway.intake.dialect.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a system writes its files.
 *
 * @param sourceSystem what its records are told by, unless the file says so itself
 * @param ids how it writes its ids, in its own files and in those of others that name it
 */
record Dialect(@Nullable String sourceSystem, @DefaultValue("PLAIN") Ids ids, @DefaultValue Map<CsvFile, FileDialect> files) {
}
