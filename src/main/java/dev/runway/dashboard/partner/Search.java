package dev.runway.dashboard.partner;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import dev.runway.programme.Refused;
import dev.runway.standing.PartnerFilter;
import dev.runway.standing.PartnerStanding.State;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which partners somebody looks for, as it stands in the address; whatever is misspelled there is refused, since it would show
 * the wrong ones. What is empty says nothing.
 *
 * @param name the beginnings of words in the name
 * @param owner the user name of who answers for them
 */
record Search(@Nullable String name, @Nullable String owner, @Nullable State state, @Nullable PartnerType type, @Nullable Tier tier,
		@Nullable Region region, @Nullable String cursor) {

	static final Search ALL = new Search(null, null, null, null, null, null, null);

	private static final List<String> NAMES = List.of("name", "owner", "state", "type", "tier", "region", "cursor");

	static Search of(Map<String, String[]> address) {
		address.keySet().stream().filter(name -> !NAMES.contains(name) && value(address, name) != null).findFirst().ifPresent(name -> {
			throw invalid("'%s' is no filter; there are %s.".formatted(name, String.join(", ", NAMES.subList(0, NAMES.size() - 1))));
		});
		return new Search(value(address, "name"), value(address, "owner"), oneOf(address, "state", State.class),
				oneOf(address, "type", PartnerType.class), oneOf(address, "tier", Tier.class), oneOf(address, "region", Region.class),
				value(address, "cursor"));
	}

	PartnerFilter filter() {
		return new PartnerFilter(null, null, owner, type, tier, region, state, null);
	}

	/** Whether anything narrows the partners down. */
	public boolean narrow() {
		return !equals(new Search(null, null, null, null, null, null, cursor));
	}

	/** The address of the same search, from an item on. */
	String address(@Nullable String from) {
		var given = new LinkedHashMap<String, Object>();
		put(given, "name", name);
		put(given, "owner", owner);
		Stream.of(Map.entry("state", Optional.ofNullable(state)), Map.entry("type", Optional.ofNullable(type)),
				Map.entry("tier", Optional.ofNullable(tier)), Map.entry("region", Optional.ofNullable(region)))
			.forEach(choice -> choice.getValue().ifPresent(each -> put(given, choice.getKey(), each.name().toLowerCase(Locale.ROOT))));
		put(given, "cursor", from);
		var address = UriComponentsBuilder.fromPath("/partners");
		given.keySet().forEach(name -> address.queryParam(name, "{%s}".formatted(name)));
		return address.encode().buildAndExpand(given).toUriString();
	}

	private static void put(Map<String, Object> given, String name, @Nullable String value) {
		if (value != null) {
			given.put(name, value);
		}
	}

	private static <E extends Enum<E>> @Nullable E oneOf(Map<String, String[]> address, String name, Class<E> type) {
		var value = value(address, name);
		return value == null ? null : Arrays.stream(type.getEnumConstants())
			.filter(each -> each.name().equalsIgnoreCase(value))
			.findFirst()
			.orElseThrow(() -> invalid("%s '%s' is unknown; use one of %s.".formatted(name, value,
					Arrays.stream(type.getEnumConstants())
						.map(each -> each.name().toLowerCase(Locale.ROOT))
						.collect(Collectors.joining(", ")))));
	}

	private static @Nullable String value(Map<String, String[]> address, String name) {
		var given = Optional.ofNullable(address.get(name)).orElse(new String[0]);
		if (given.length > 1) {
			throw invalid("Give %s once.".formatted(name));
		}
		return given.length == 0 || given[0].isBlank() ? null : given[0].strip();
	}

	private static Refused invalid(String problem) {
		return new Refused(Refused.Kind.INVALID, problem);
	}

}
