package dev.runway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;

/** The file for trying out the report has three right rows, and one mistake in each of the others. */
class ExampleErrorsTests {

	private final Set<String> owners = Set.copyOf(ExampleFile.OWNERS.column("email"));

	private final Set<String> seen = new HashSet<>();

	@Test
	void hasEachMistakeOnceAndOneMistakeARow() {
		List<List<String>> mistakes = ExampleFile.PARTNERS_WITH_ERRORS.rows().stream().map(this::mistakes).toList();
		assertThat(mistakes).filteredOn(List::isEmpty).hasSize(3);
		assertThat(mistakes).allMatch(row -> row.size() <= 1);
		assertThat(mistakes.stream().flatMap(List::stream)).containsExactlyInAnyOrder("no owner", "unknown owner",
				"unknown type", "unknown tier", "future", "unreadable date", "duplicate", "unknown country", "no name",
				"bad time zone", "name too long");
	}

	@Test
	void sharesNoPartnerWithTheGoodFile() {
		assertThat(ExampleFile.PARTNERS_WITH_ERRORS.column("external_id"))
				.doesNotContainAnyElementsOf(ExampleFile.PARTNERS.column("external_id"));
	}

	private List<String> mistakes(NamedCsvRecord row) {
		var found = new ArrayList<String>();
		String owner = row.getField("owner_email");
		note(found, owner.isEmpty(), "no owner");
		note(found, !owner.isEmpty() && !owners.contains(owner), "unknown owner");
		note(found, !ExampleFile.PARTNERS.column("partner_type").contains(row.getField("partner_type")), "unknown type");
		note(found, !ExampleFile.PARTNERS.column("tier").contains(row.getField("tier")), "unknown tier");
		note(found, !Set.of(Locale.getISOCountries()).contains(row.getField("country")), "unknown country");
		note(found, row.getField("name").isEmpty(), "no name");
		note(found, row.getField("name").length() > 300, "name too long");
		String zone = row.getField("time_zone");
		note(found, !zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone), "bad time zone");
		note(found, !seen.add(row.getField("external_id")), "duplicate");
		noteDate(found, row.getField("signed_on"));
		return found;
	}

	private void noteDate(List<String> found, String signedOn) {
		try {
			note(found, LocalDate.parse(signedOn).getYear() == 2099, "future");
		}
		catch (DateTimeParseException e) {
			found.add("unreadable date");
		}
	}

	private void note(List<String> found, boolean wrong, String mistake) {
		if (wrong) {
			found.add(mistake);
		}
	}

}
