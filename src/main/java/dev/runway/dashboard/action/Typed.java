package dev.runway.dashboard.action;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.runway.api.NearDays;
import dev.runway.programme.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form. Everything may be missing or wrong; what is empty says nothing. */
public record Typed(Map<String, String[]> values) {

	/** The field that tells one filling of a form from the next. */
	private static final String KEY = "once";

	/** What forms have besides their fields. */
	private static final Set<String> MACHINERY = Set.of(KEY, "_csrf");

	public static Typed of(HttpServletRequest request) {
		return new Typed(request.getParameterMap());
	}

	public @Nullable String text(String name) {
		var text = all(name).stream().map(String::strip).filter(each -> !each.isEmpty()).findFirst().orElse(null);
		if (text != null && text.indexOf('\0') >= 0) {
			throw new Refused(Refused.Kind.INVALID, "What you typed holds a character that cannot be kept.");
		}
		return text;
	}

	/** A text that has to be there. */
	public String text(String name, String missing) {
		return Optional.ofNullable(text(name)).orElseThrow(() -> new Refused(Refused.Kind.INVALID, missing));
	}

	public @Nullable LocalDate day(String name) {
		var text = text(name);
		try {
			return text == null ? null : NearDays.day(text);
		}
		catch (DateTimeException unreadable) {
			throw new Refused(Refused.Kind.INVALID, "'%.40s' is not a day; write it as 2027-01-31.".formatted(text));
		}
	}

	/** One of the constants of a type. */
	public <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name) {
		var text = text(name);
		return text == null ? null : Arrays.stream(type.getEnumConstants())
			.filter(each -> each.name().equals(text))
			.findFirst()
			.orElseThrow(() -> new Refused(Refused.Kind.INVALID, "'%.40s' cannot be chosen here.".formatted(text)));
	}

	/** What names something that is chosen. */
	public UUID id(String name, String missing) {
		return id(text(name, missing));
	}

	public List<UUID> ids(String name) {
		return all(name).stream().filter(text -> !text.isBlank()).map(Typed::id).distinct().toList();
	}

	/** What tells this filling of a form from the next; made up where nothing does. */
	public String key() {
		return Optional.ofNullable(text(KEY)).filter(text -> text.length() <= 36).orElseGet(() -> UUID.randomUUID().toString());
	}

	/** Refuses what no field of a form asks for: passed over, a misspelled one would be missing and nobody would know. */
	void refuseUnknown(ActionForm form) {
		values.keySet()
			.stream()
			.filter(name -> !MACHINERY.contains(name) && form.fields().stream().noneMatch(field -> field.name().equals(name)))
			.sorted()
			.findFirst()
			.ifPresent(name -> {
				throw new Refused(Refused.Kind.INVALID, "This form has no field '%.40s'.".formatted(name));
			});
	}

	boolean has(String name) {
		return values.containsKey(name);
	}

	List<String> all(String name) {
		return List.of(values.getOrDefault(name, new String[0]));
	}

	private static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException unreadable) {
			throw new Refused(Refused.Kind.INVALID, "'%.40s' cannot be chosen here.".formatted(text));
		}
	}

}
