package dev.runway.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.runway.Milestone;
import dev.runway.runway.MilestoneReports;
import dev.runway.runway.OccurrenceRule;
import dev.runway.runway.ReportedMilestone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads milestones that other systems know of, for partners that come with the same load or are there already. */
@Component
class MilestoneLoader implements RowLoader {

	private final PartnerDirectory partners;

	private final MilestoneReports facts;

	private final ProgrammeCalendar calendar;

	MilestoneLoader(PartnerDirectory partners, MilestoneReports facts, ProgrammeCalendar calendar) {
		this.partners = partners;
		this.facts = facts;
		this.calendar = calendar;
	}

	/** The milestones that a new partner brings along, and what becomes of their rows. */
	record History(List<ReportedMilestone> known, Map<StagedRow, RowResult> results) {
	}

	History read(List<StagedRow> rows, LocalDate signedOn) {
		var known = new EnumMap<Milestone, ReportedMilestone>(Milestone.class);
		var results = new LinkedHashMap<StagedRow, RowResult>();
		for (var row : rows) {
			var fields = row.fields();
			var read = read(fields, signedOn);
			var earlier = read == null ? null : known.putIfAbsent(read.milestone(), read);
			results.put(row, read == null ? RowResult.refused(fields.problems())
					: earlier == null ? RowResult.IMPORTED : repeated(earlier.occurredOn(), read));
		}
		return new History(new ArrayList<>(known.values()), results);
	}

	/** Whose milestone a row tells of. */
	static PartnerKey partner(StagedRow row) {
		return new PartnerKey(row.values().getOrDefault("source_system", ""), row.values().getOrDefault("partner_external_id", ""));
	}

	@Override
	public CsvFile file() {
		return CsvFile.MILESTONES;
	}

	@Override
	public void load(Batch batch) {
		var known = new HashMap<PartnerKey, Optional<Partner>>();
		batch.open(CsvFile.MILESTONES).forEach(row -> batch.put(row, load(row.fields(),
				known.computeIfAbsent(partner(row), partners::find), batch.recorded())));
	}

	private RowResult load(Fields fields, Optional<Partner> partner, Recorded recorded) {
		var key = new PartnerKey(fields.required("source_system"), fields.required("partner_external_id"));
		return partner.map(known -> report(known, fields, recorded))
			.orElseGet(() -> RowResult
				.refused("No partner '%s' is known; load it with its milestones or before them".formatted(key)));
	}

	private RowResult report(Partner partner, Fields fields, Recorded recorded) {
		var read = read(fields, partner.signedOn());
		if (read == null) {
			return RowResult.refused(fields.problems());
		}
		var reported = facts.take(partner.id(), read, recorded);
		if (reported.recordedOn() == null) {
			return RowResult.refused(reported.problems());
		}
		return reported.added() ? RowResult.IMPORTED : repeated(reported.recordedOn(), read);
	}

	private static RowResult repeated(LocalDate recorded, ReportedMilestone read) {
		return recorded.equals(read.occurredOn()) ? RowResult.UNCHANGED
				: RowResult.refused("It is recorded for %s already; a milestone is reached once".formatted(recorded));
	}

	private @Nullable ReportedMilestone read(Fields fields, LocalDate signedOn) {
		var milestone = fields.oneOf("milestone", Milestone.class);
		var occurredOn = fields.day("occurred_at", calendar.timeZone());
		if (occurredOn != null) {
			OccurrenceRule.problems(occurredOn, signedOn, calendar.today())
				.forEach(problem -> fields.refuse("occurred_at: " + problem));
		}
		var evidence = fields.text("evidence");
		if (milestone == null || occurredOn == null || !fields.problems().isEmpty()) {
			return null;
		}
		return new ReportedMilestone(milestone, occurredOn, evidence);
	}

}
