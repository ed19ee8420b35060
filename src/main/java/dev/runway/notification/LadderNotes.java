package dev.runway.notification;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.engine.TaskLinks;
import dev.runway.ladder.AskedDecision;
import dev.runway.ladder.DecisionAsked;
import dev.runway.ladder.Decisions;
import dev.runway.ladder.Help;
import dev.runway.ladder.Ladder;
import dev.runway.ladder.Question;
import dev.runway.ladder.Rung;
import dev.runway.ladder.TakenRung;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Clocks;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What mails of the day tell of the rescue ladder: help that is to be planned, and decisions that are still open. At once comes
 * that a person is asked to decide, and that a partner was moved down.
 */
@Service
@Transactional
public class LadderNotes implements ItemWriter {

	private static final int WEEK = 7;

	private final RunwayDirectory runways;

	private final Clocks clocks;

	private final Ladder ladder;

	private final Decisions decisions;

	private final AboutPartners about;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	private final Notes notes;

	private final Items items;

	private final TaskLinks links;

	LadderNotes(RunwayDirectory runways, Clocks clocks, Ladder ladder, Decisions decisions, AboutPartners about,
			PartnerDirectory partners, ProgrammeCalendar calendar, Notes notes, Items items, TaskLinks links) {
		this.runways = runways;
		this.clocks = clocks;
		this.ladder = ladder;
		this.decisions = decisions;
		this.about = about;
		this.partners = partners;
		this.calendar = calendar;
		this.notes = notes;
		this.items = items;
		this.links = links;
	}

	/** Notes for owner and manager that a clock has run out. */
	public void noteElapsed(UUID runwayId) {
		ladder.help(runwayId)
			.ifPresent(help -> notes.addOnce(Topic.HELP, ownerAndManager(runwayId), runwayId, clocks.endOf(runwayId).toString()));
	}

	/** Notes for owner and manager that a partner was moved down a tier, or could not be. */
	public void noteDemotion(UUID runwayId) {
		demotion(runwayId).ifPresent(
				rung -> notes.addOnce(Topic.DEMOTED, ownerAndManager(runwayId), runwayId, rung.clockEndedOn().toString()));
	}

	/** Notes for the person who decides, on the day on which they are asked. */
	@ApplicationModuleListener
	void on(DecisionAsked event) {
		decisions.pending(event.runwayId(), event.question())
			.ifPresent(decision -> notes.add(Topic.DECISION_ASKED, Recipient.of(partners.owner(decision.decider())), event.runwayId(),
					"%s %s".formatted(event.question(), decision.about())));
	}

	/** Notes for the person who decides, and the channel lead, once for each week that a decision has been open. */
	public void noteOpenDecision(UUID runwayId, Question question) {
		decisions.pending(runwayId, question).ifPresent(decision -> {
			var owner = about.owner(runways.runway(runwayId));
			var week = ChronoUnit.DAYS.between(decision.openedOn(), calendar.today()) / WEEK;
			Stream.of(partners.owner(decision.decider()), partners.channelLead(owner.userName()))
				.map(Recipient::of)
				.distinct()
				.forEach(person -> notes.add(Topic.DECISION_OPEN, person, runwayId,
						"%s %s week %d".formatted(question, decision.about(), week)));
		});
	}

	@Override
	public Set<Topic> topics() {
		return Set.of(Topic.HELP, Topic.DECISION_ASKED, Topic.DECISION_OPEN, Topic.DEMOTED);
	}

	@Override
	public Optional<Item> item(Note note, Recipient reader) {
		var runway = runways.runway(note.runway());
		return switch (note.topic()) {
			case HELP -> ladder.helpToPlan(runway.id()).map(help -> help(note, runway, help, reader));
			case DEMOTED -> demotion(runway.id()).map(rung -> demotion(note, runway, rung, reader));
			default -> decisions.pending(runway.id(), Question.valueOf(note.occasion().split(" ")[0]))
				.map(decision -> decision(note, runway, decision, reader));
		};
	}

	private List<Recipient> ownerAndManager(UUID runwayId) {
		var owner = about.owner(runways.runway(runwayId));
		return Stream.concat(Stream.of(owner), partners.managerOf(owner.userName()).stream()).map(Recipient::of).toList();
	}

	private Optional<TakenRung> demotion(UUID runwayId) {
		return ladder.rungs(runwayId).stream().filter(each -> each.rung() == Rung.DEMOTE && each.open()).findFirst();
	}

	private Item demotion(Note note, Runway runway, TakenRung rung, Recipient reader) {
		var model = about.model(runway);
		model.put("moved", rung.moved());
		model.put("from", rung.from().word());
		model.put("to", rung.to().word());
		model.put("gate", runway.targets().gate());
		model.put("recoveryEndsOn", rung.endsOn());
		model.put("task", about.isOwner(reader, runway) ? links.mailed(TaskLinks.step(runway.id(), "NEXT")) : "");
		return items.of(Section.NEWS, note, 7, reader, about.partner(runway).name(), model);
	}

	private Item help(Note note, Runway runway, Help help, Recipient reader) {
		var mine = help.owner().equals(reader.key());
		var model = about.model(runway);
		model.put("clockDays", runway.targets().clockDays());
		model.put("gate", runway.targets().gate());
		model.put("clockEndedOn", clocks.endOf(runway.id()));
		model.put("planDueOn", help.dueOn());
		model.put("recoveryEndsOn", help.endsOn());
		model.put("task", mine ? links.mailed(TaskLinks.step(runway.id(), "HELP")) : "");
		return items.of(mine ? Section.ANSWER : Section.NEWS, note, 0, reader, about.partner(runway).name(), model);
	}

	private Item decision(Note note, Runway runway, AskedDecision decision, Recipient reader) {
		var mine = decision.decider().equals(reader.key());
		var model = about.model(runway);
		model.put("notWon", decision.question() == Question.NOT_WON);
		model.put("about", decision.about());
		model.put("decider", partners.owner(decision.decider()));
		model.put("openedOn", decision.openedOn());
		model.put("dueOn", decision.dueOn());
		model.put("overdue", calendar.today().isAfter(decision.dueOn()));
		model.put("task", mine ? links.mailed(TaskLinks.step(runway.id(), "DECISION")) : "");
		return items.of(mine ? Section.ANSWER : Section.NEWS, note, "%s %s".formatted(runway.id(), decision.question()), 1,
				reader, about.partner(runway).name(), model);
	}

}
