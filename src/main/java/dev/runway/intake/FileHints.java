package dev.runway.intake;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.runway.intake.sheet.CodePages;
import dev.runway.intake.sheet.DayOrder;
import dev.runway.intake.sheet.DecimalMark;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is told of files that they do not make certain themselves.
 *
 * @param dates in which order day and month stand before the year
 * @param amounts what stands before decimal digits
 * @param encoding in which code page they are where they are not Unicode
 */
public record FileHints(@Nullable DayOrder dates, @Nullable DecimalMark amounts, @Nullable Charset encoding) {

	public static final FileHints NONE = new FileHints(null, null, null);

	/** Reads what a person says, of which anything may be left empty; other words are refused. */
	public static FileHints of(@Nullable String dates, @Nullable String amounts, @Nullable String encoding) {
		return new FileHints(oneOf("dates", dates, DayOrder.values()), oneOf("amounts", amounts, DecimalMark.values()),
				page(encoding));
	}

	/** The code pages that can be told. */
	public static List<String> encodings() {
		return CodePages.names();
	}

	private static <E extends Enum<E>> @Nullable E oneOf(String what, @Nullable String said, E[] known) {
		if (said == null || said.isBlank()) {
			return null;
		}
		return Arrays.stream(known)
			.filter(each -> each.name().equalsIgnoreCase(said.strip()))
			.findFirst()
			.orElseThrow(() -> unknown(what, said, Arrays.stream(known).map(each -> each.name().toLowerCase(Locale.ROOT)).toList()));
	}

	private static @Nullable Charset page(@Nullable String said) {
		if (said == null || said.isBlank()) {
			return null;
		}
		return CodePages.names()
			.stream()
			.filter(said.strip()::equalsIgnoreCase)
			.findFirst()
			.map(Charset::forName)
			.orElseThrow(() -> unknown("encoding", said, CodePages.names()));
	}

	private static Refused unknown(String what, String said, List<String> known) {
		return new Refused(Refused.Kind.INVALID, "%s '%s' is unknown; use one of %s.".formatted(what, said, String.join(", ", known)));
	}

}
