package dev.runway.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.runway.activation.ChaseCheck;
import dev.runway.activation.Chasing;
import dev.runway.activation.DueMilestone;
import dev.runway.engine.TaskLinks;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Milestone;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chases open milestones: notes who hears of one with the mail of the day, and says what that mail tells of it. */
@Service
@Transactional
public class ChaseNotes implements ItemWriter {

	private final RunwayDirectory runways;

	private final Chasing chasing;

	private final AboutPartners about;

	private final ProgrammeCalendar calendar;

	private final MailTemplates templates;

	private final Audience audience;

	private final Notes notes;

	private final Items items;

	private final TaskLinks links;

	ChaseNotes(RunwayDirectory runways, Chasing chasing, AboutPartners about, ProgrammeCalendar calendar,
			MailTemplates templates, Audience audience, Notes notes, Items items, TaskLinks links) {
		this.runways = runways;
		this.chasing = chasing;
		this.about = about;
		this.calendar = calendar;
		this.templates = templates;
		this.audience = audience;
		this.notes = notes;
		this.items = items;
		this.links = links;
	}

	/** Notes what the escalation policy says for a level, unless that is no longer right, and says what comes next. */
	public Next note(UUID runwayId, Milestone milestone, int level, EscalationStep step) {
		var words = step.words(level);
		var template = step.template(level, templates);
		var afterDays = step.nextAfterDays(level);
		var check = chasing.assess(runwayId, milestone);
		if (check.verdict() != ChaseCheck.Verdict.CHASE || check.level() != level) {
			return Next.of(check);
		}
		var partner = about.partner(runways.runway(runwayId));
		if (chasing.take(runwayId, milestone, level, calendar.today(), afterDays)) {
			audience.of(partner, milestone, words)
				.forEach(recipient -> notes.add(Note.ofRunway(Topic.CHASE, template, recipient.key(), runwayId,
						"%s %d".formatted(milestone, level), calendar.mailDayOf(check.chaseAt()))));
		}
		return Next.of(chasing.assess(runwayId, milestone));
	}

	@Override
	public Set<Topic> topics() {
		return Set.of(Topic.CHASE);
	}

	/** An open milestone as it stands today, with the way to its task where the reader is the one who has it. */
	@Override
	public Optional<Item> item(Note note, Recipient reader) {
		var milestone = Milestone.valueOf(note.occasion().split(" ")[0]);
		return chasing.due(note.runway(), calendar.today())
			.stream()
			.filter(due -> due.milestone() == milestone)
			.findFirst()
			.map(due -> item(note, runways.runway(note.runway()), due, reader));
	}

	private Item item(Note note, Runway runway, DueMilestone due, Recipient reader) {
		var partner = about.partner(runway);
		var model = about.model(runway);
		model.put("milestone", ChasedMilestone.of(due, runway.targets(), audience.hasTask(reader, partner, due.milestone())
				? links.mailed(TaskLinks.step(runway.id(), due.milestone().name())) : ""));
		return items.of(due.overdue() ? Section.LATE : Section.DUE, note, key(runway.id(), due.milestone()),
				due.daysLate(), reader, partner.name(), model);
	}

	/** By which an item about a milestone is known. */
	static String key(UUID runwayId, Milestone milestone) {
		return "%s %s".formatted(runwayId, milestone);
	}

	/** The level that comes next, and when. */
	public record Next(int level, Instant chaseAt) {

		private static Next of(ChaseCheck check) {
			return new Next(check.level(), check.chaseAt());
		}

	}

}
