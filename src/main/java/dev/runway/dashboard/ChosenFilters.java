package dev.runway.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import dev.runway.dashboard.drawing.Words;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of a page: what is chosen and what could be. */
record ChosenFilters(LocalDate today, List<Field> fields) {

	/** Whether anything is chosen. */
	public boolean any() {
		return !chosen().isEmpty();
	}

	/** The partners that are shown, in words. */
	public String words() {
		return any() ? chosen().stream().map(Field::words).collect(Collectors.joining(" · ", "Only partners with ", "")) : "All partners";
	}

	/** The day on which the figures are true. */
	public String asOf() {
		return Words.day(today);
	}

	/** What is chosen as the end of an address, and nothing else; empty where nothing is. */
	public String query() {
		var address = UriComponentsBuilder.newInstance();
		chosen().forEach(field -> address.queryParam(field.name(), "{value}"));
		return address.encode().buildAndExpand(chosen().stream().map(Field::value).toArray()).toUriString();
	}

	private List<Field> chosen() {
		return fields.stream().filter(field -> !field.value().isEmpty()).toList();
	}

}
