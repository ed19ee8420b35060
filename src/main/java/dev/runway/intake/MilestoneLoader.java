package dev.runway.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.runway.partner.Partner;
import dev.runway.partner.PartnerKey;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Milestone;
import dev.runway.runway.MilestoneRecorder;
import dev.runway.runway.OccurrenceRule;
import dev.runway.runway.ReportedMilestone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads milestones that other systems know of, for partners that come with the same load or are there already. */
@Component
class MilestoneLoader implements RowLoader {

	private final MilestoneRecorder milestones;

	private final ProgrammeCalendar calendar;

	MilestoneLoader(MilestoneRecorder milestones, ProgrammeCalendar calendar) {
		this.milestones = milestones;
		this.calendar = calendar;
	}

	@Override
	public CsvFile file() {
		return CsvFile.MILESTONES;
	}

	@Override
	public Runnable judge(Batch batch) {
		var changes = new ArrayList<Runnable>();
		batch.judge(CsvFile.MILESTONES, row -> judge(batch, row.fields(), changes));
		return () -> changes.forEach(Runnable::run);
	}

	private RowResult judge(Batch batch, Fields fields, List<Runnable> changes) {
		var key = new PartnerKey(fields.required("source_system"), fields.required("partner_external_id"));
		return batch.partners()
			.find(key)
			.map(partner -> judge(batch, partner, fields, changes))
			.orElseGet(() -> RowResult
				.refused("No partner '%s' is known; load it with its milestones or before them".formatted(key)));
	}

	private RowResult judge(Batch batch, Partner partner, Fields fields, List<Runnable> changes) {
		var read = read(fields, partner.signedOn());
		if (read == null) {
			return RowResult.refused(fields.problems());
		}
		var judged = batch.milestones().judge(partner.id(), read, batch.recorded());
		if (judged.recordedOn() == null) {
			return RowResult.refused(judged.problems());
		}
		if (!judged.added()) {
			return repeated(judged.recordedOn(), read);
		}
		if (batch.partners().isNew(partner)) {
			batch.history(partner).add(read);
		}
		else {
			if (read.milestone() == Milestone.CERTIFICATION_DONE) {
				batch.gates().grant(partner.id(), read.occurredOn());
			}
			changes.add(() -> milestones.record(judged.runwayId(), read, batch.recorded()));
		}
		return RowResult.IMPORTED;
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
