package dev.runway.standing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which partners somebody asks for: those to which all that is given applies. A partner is found by its latest signature; where
 * a month of signing or a milestone that was reached is asked for, each of its signatures is looked at.
 *
 * @param given the values as they stand in addresses
 */
public record PartnerFilter(Map<Criterion, String> given) {

	/** Everybody. */
	public static final PartnerFilter ALL = new PartnerFilter(Map.of());

	private static final String ONCE = """
			 and runway_id in (
				select distinct on (partner_id) runway_id
				%s
				order by partner_id, signed_on desc, runway_id)
			""";

	public PartnerFilter {
		var ordered = new EnumMap<Criterion, String>(Criterion.class);
		ordered.putAll(given);
		given = Collections.unmodifiableMap(ordered);
	}

	/**
	 * Reads a filter from an address; what is empty says nothing, and what is misspelled is refused.
	 *
	 * @param others what else the address may hold
	 */
	public static PartnerFilter of(Map<String, String[]> address, String... others) {
		var given = new EnumMap<Criterion, String>(Criterion.class);
		address.forEach((name, values) -> {
			if (List.of(others).contains(name)) {
				return;
			}
			var criterion = Stream.of(Criterion.values()).filter(each -> each.word().equals(name)).findFirst();
			value(name, values).ifPresent(value -> given.put(criterion.orElseThrow(() -> unknown(name)), criterion.get().given().checked(name, value)));
		});
		return new PartnerFilter(given);
	}

	/** The one value that an address gives; none where it is empty. */
	public static Optional<String> value(String name, String... values) {
		if (values.length > 1) {
			throw new Refused(Refused.Kind.INVALID, "Give %s once.".formatted(name));
		}
		return Stream.of(values).map(String::strip).filter(value -> !value.isEmpty()).findFirst();
	}

	/** Only those that are idle from one day to another, or from it on. */
	public PartnerFilter idle(int fromDay, @Nullable Integer toDay) {
		var from = with(Criterion.IDLE_FROM, fromDay);
		return toDay == null ? from : from.with(Criterion.IDLE_TO, toDay);
	}

	/** The same filter with something given besides, or otherwise. */
	public PartnerFilter with(Criterion criterion, Object value) {
		var more = new EnumMap<Criterion, String>(Criterion.class);
		more.putAll(given);
		more.put(criterion, text(value));
		return new PartnerFilter(more);
	}

	/** The same filter without something. */
	public PartnerFilter without(Criterion criterion) {
		var fewer = new EnumMap<Criterion, String>(Criterion.class);
		fewer.putAll(given);
		fewer.remove(criterion);
		return new PartnerFilter(fewer);
	}

	/** What is given of a criterion. */
	public Optional<String> value(Criterion criterion) {
		return Optional.ofNullable(given.get(criterion));
	}

	/** Whether anything is given. */
	public boolean narrow() {
		return !given.isEmpty();
	}

	/** What is given of a criterion, in words. */
	public String words(Criterion criterion) {
		return value(criterion).map(criterion.given()::label).orElse("");
	}

	/** The address of the list of these partners. */
	public String address() {
		return "/partners" + query();
	}

	/** What is given as the end of an address; empty where nothing is. */
	public String query() {
		var address = UriComponentsBuilder.newInstance();
		given.keySet().forEach(each -> address.queryParam(each.word(), "{%s}".formatted(each.word())));
		return address.encode().buildAndExpand(named()).toUriString();
	}

	/** The partners whom figures count that are asked of some signatures; what is nothing selects nothing away. */
	public static PartnerFilter ofSignatures(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable YearMonth cohort, @Nullable PartnerType type,
			@Nullable Tier tierAtSigning, @Nullable Region region, @Nullable String owner) {
		var given = new EnumMap<Criterion, String>(Criterion.class);
		Stream.of(entry(Criterion.SIGNED_FROM, from), entry(Criterion.SIGNED_TO, to), entry(Criterion.COHORT, cohort), entry(Criterion.TYPE, type),
				entry(Criterion.TIER_AT_SIGNING, tierAtSigning), entry(Criterion.REGION, region), entry(Criterion.OWNER, owner))
			.forEach(each -> each.getValue().ifPresent(value -> given.put(each.getKey(), text(value))));
		return new PartnerFilter(given);
	}

	private static Map.Entry<Criterion, Optional<Object>> entry(Criterion criterion, @Nullable Object value) {
		return Map.entry(criterion, Optional.ofNullable(value));
	}

	private static String text(Object value) {
		return value instanceof Enum<?> constant ? Given.word(constant) : value.toString();
	}

	/** The condition that it is in a query, which begins with "and". */
	String conditions() {
		return own() + latest();
	}

	/** What is asked for, without a word on which signatures. */
	String own() {
		return given.entrySet().stream().map(each -> " and (%s)".formatted(each.getKey().condition(each.getValue(), this))).collect(Collectors.joining());
	}

	/** That the signature is the latest of its partner, where that is so. */
	String latest() {
		return given.containsKey(Criterion.ONCE) ? ONCE.formatted(PartnerColumns.RUNS + own()) : given.keySet().stream().anyMatch(Criterion::ofEachSignature) ? "" : PartnerColumns.LATEST;
	}

	/** With what the database is asked. */
	Map<String, Object> parameters() {
		return given.entrySet().stream().collect(Collectors.toMap(each -> each.getKey().word(), each -> each.getKey().given().reader().apply(each.getValue())));
	}

	/** Something about the milestone that a criterion names, or about any. */
	String named(Criterion criterion, Function<Step, String> form) {
		return value(criterion).map(Criterion::step).map(form).orElseGet(() -> Step.each(form, " or "));
	}

	private Map<String, String> named() {
		return given.entrySet().stream().collect(Collectors.toMap(each -> each.getKey().word(), Map.Entry::getValue));
	}

	private static Refused unknown(String name) {
		return new Refused(Refused.Kind.INVALID, "'%s' is no filter; there are %s.".formatted(name.length() > 40 ? name.substring(0, 40) + "…" : name,
				Stream.of(Criterion.values()).map(Criterion::word).collect(Collectors.joining(", "))));
	}

}
