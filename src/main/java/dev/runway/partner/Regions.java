package dev.runway.partner;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which country belongs to which region.
 *
 * @param countries ISO 3166 alpha-2 codes in upper case, by region
 */
@ConfigurationProperties("runway.partner")
public record Regions(Map<Region, Set<String>> countries) {

	/** Finds the region of a country code in either case; a code that no region lists has none. */
	public Optional<Region> of(String country) {
		return countries.entrySet()
			.stream()
			.filter(entry -> entry.getValue().contains(country.toUpperCase()))
			.map(Map.Entry::getKey)
			.findFirst();
	}

}
