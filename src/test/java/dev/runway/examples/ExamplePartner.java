package dev.runway.examples;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** A partner of the example with the day of each milestone it reached. */
record ExamplePartner(String id, String sourceSystem, String type, LocalDate signedOn, String owner,
		Map<String, LocalDate> milestones) {

	static final List<String> MILESTONES = List.of("agreement_signed", "onboarding_done", "certification_done",
			"joint_plan_signed", "first_deal_registered", "first_closed_won");

	static List<ExamplePartner> all() {
		Map<String, List<NamedCsvRecord>> history = ExampleFile.MILESTONES.rows().stream()
				.collect(Collectors.groupingBy(row -> row.getField("partner_external_id")));
		return ExampleFile.PARTNERS.rows().stream()
				.map(row -> from(row, history.getOrDefault(row.getField("external_id"), List.of()))).toList();
	}

	static long count(Predicate<ExamplePartner> predicate) {
		return all().stream().filter(predicate).count();
	}

	private static ExamplePartner from(NamedCsvRecord row, List<NamedCsvRecord> history) {
		return new ExamplePartner(row.getField("external_id"), row.getField("source_system"),
				row.getField("partner_type"), LocalDate.parse(row.getField("signed_on")), row.getField("owner_email"),
				milestones(history));
	}

	/** A milestone that stands there twice fails. */
	private static Map<String, LocalDate> milestones(List<NamedCsvRecord> history) {
		return history.stream()
				.collect(Collectors.toMap(row -> row.getField("milestone"), row -> day(row.getField("occurred_at"))));
	}

	private static LocalDate day(String occurredAt) {
		return occurredAt.length() == 10 ? LocalDate.parse(occurredAt)
				: OffsetDateTime.parse(occurredAt).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
	}

	long daysTo(String milestone) {
		return ChronoUnit.DAYS.between(signedOn, milestones.get(milestone));
	}

	boolean reached(String milestone) {
		return milestones.containsKey(milestone);
	}

	boolean live() {
		return reached("first_deal_registered");
	}

	boolean reachedBefore(String earlier, String later) {
		return reached(earlier) && reached(later) && milestones.get(earlier).isBefore(milestones.get(later));
	}

	/** The first milestone that is open, in the programme's order, or "none". */
	String standsAt() {
		return MILESTONES.stream().filter(m -> !reached(m)).findFirst().orElse("none");
	}

}
