package dev.runway.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

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

/**
 * Chases open milestones. All that is due or late for one partner goes into one mail a day to each person, whichever
 * milestone asked for it first.
 */
@Service
@Transactional
public class ChaseMails {

	/** A fact may be committed that much later than it was recorded, and then be unknown to a mail of that moment. */
	private static final Duration SLOWEST_COMMIT = Duration.ofMinutes(1);

	private final RunwayDirectory runways;

	private final Chasing chasing;

	private final AboutPartners about;

	private final ProgrammeCalendar calendar;

	private final MailTemplates templates;

	private final Audience audience;

	private final Mails mails;

	private final TaskLinks links;

	ChaseMails(RunwayDirectory runways, Chasing chasing, AboutPartners about, ProgrammeCalendar calendar,
			MailTemplates templates, Audience audience, Mails mails, TaskLinks links) {
		this.runways = runways;
		this.chasing = chasing;
		this.about = about;
		this.calendar = calendar;
		this.templates = templates;
		this.audience = audience;
		this.mails = mails;
		this.links = links;
	}

	/** Mails what the escalation policy says for a level, unless that is no longer right, and says what comes next. */
	public Next send(UUID runwayId, Milestone milestone, int level, EscalationStep step) {
		var words = step.words(level);
		var template = step.template(level, templates);
		var afterDays = step.nextAfterDays(level);
		var check = chasing.assess(runwayId, milestone);
		if (check.verdict() != ChaseCheck.Verdict.CHASE || check.level() != level) {
			return Next.of(check);
		}
		var today = calendar.today();
		if (chasing.take(runwayId, milestone, level, today, afterDays)) {
			mail(runwayId, template, words, today);
		}
		return Next.of(chasing.assess(runwayId, milestone));
	}

	/**
	 * A mail that has waited for its server, as it is right now: written again where facts have come in or a day has
	 * passed, and dropped where nothing in it is open any more or the person gets another one today.
	 */
	Optional<QueuedMail> asOfNow(QueuedMail queued) {
		var today = calendar.today();
		if (!outdated(queued, today)) {
			return Optional.of(queued);
		}
		var recipient = audience.find(queued.recipient());
		if (recipient.isEmpty() || chasing.due(queued.about(), today).isEmpty() || !mails.moveTo(today, queued)) {
			mails.drop(queued);
			return Optional.empty();
		}
		var model = model(runways.runway(queued.about()), today);
		return Optional.of(mails.rewrite(Kind.CHASE, queued, recipient.get(), model));
	}

	private boolean outdated(QueuedMail queued, LocalDate today) {
		var written = queued.queuedAt().minus(SLOWEST_COMMIT);
		return queued.queuedOn().isBefore(today) || runways.runway(queued.about()).ended()
				|| runways.milestones(queued.about()).stream().anyMatch(each -> each.recordedAt().isAfter(written));
	}

	private void mail(UUID runwayId, String template, List<AudienceWord> words, LocalDate today) {
		var runway = runways.runway(runwayId);
		var model = model(runway, today);
		audience.of(about.partner(runway), words)
			.forEach(recipient -> mails.queueOf(today, Kind.CHASE, template, recipient, runwayId, model));
	}

	/** What is open as of one day, which is also the day of the mail: midnight may pass while it is written. */
	private Map<String, Object> model(Runway runway, LocalDate today) {
		var due = chasing.due(runway.id(), today);
		var model = about.model(runway, today);
		model.put("overdue", told(runway, due, DueMilestone::overdue));
		model.put("dueSoon", told(runway, due, Predicate.not(DueMilestone::overdue)));
		return model;
	}

	private List<ChasedMilestone> told(Runway runway, List<DueMilestone> due, Predicate<DueMilestone> which) {
		return due.stream()
			.filter(which)
			.map(each -> ChasedMilestone.of(each, runway.targets(), links.mailed(TaskLinks.step(runway.id(), each.milestone().name()))))
			.toList();
	}

	/** The level that comes next, and when. */
	public record Next(int level, Instant chaseAt) {

		private static Next of(ChaseCheck check) {
			return new Next(check.level(), check.chaseAt());
		}

	}

}
