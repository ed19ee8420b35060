package dev.runway.activation;

import java.util.List;
import java.util.UUID;

import dev.runway.engine.CompletionDenied;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import dev.runway.runway.Milestone;
import dev.runway.runway.RunwayDirectory;
import dev.runway.runway.evidence.Evidence;
import dev.runway.runway.evidence.EvidenceRecorder;
import dev.runway.runway.evidence.EvidenceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes what people type in the tasks of milestones; what the facts refuse leaves the task open, and the person reads why. */
@Service
public class TaskEvidence {

	/** The group to which the first task is offered. */
	static final String PARTNER_OPERATIONS = "partner-operations";

	private final EvidenceRecorder recorder;

	private final RunwayDirectory runways;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	TaskEvidence(EvidenceRecorder recorder, RunwayDirectory runways, PartnerDirectory partners, ProgrammeCalendar calendar) {
		this.recorder = recorder;
		this.runways = runways;
		this.partners = partners;
		this.calendar = calendar;
	}

	/** @param by who completed the task; none where nobody is known */
	public void record(UUID runwayId, Evidence evidence, @Nullable String by) {
		var recorded = new Recorded(by == null ? assignee(runwayId, evidence.milestone()) : by, Source.TASK, calendar.now());
		try {
			recorder.record(runwayId, evidence, recorded);
		}
		catch (EvidenceRefused refused) {
			throw new CompletionDenied(List.of(refused.reasons()));
		}
	}

	/** Who is named for the task of a milestone that was completed by nobody in particular: to whom it was given. */
	private String assignee(UUID runwayId, Milestone milestone) {
		return milestone == Milestone.AGREEMENT_SIGNED ? PARTNER_OPERATIONS
				: "task of " + partners.partner(runways.runway(runwayId).partnerId()).owner();
	}

}
