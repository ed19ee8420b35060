package dev.runway.notification;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.TaskLinks;
import dev.runway.ladder.AskedDecision;
import dev.runway.ladder.Decisions;
import dev.runway.ladder.Ladder;
import dev.runway.ladder.Question;
import dev.runway.ladder.Rung;
import dev.runway.ladder.TakenRung;
import dev.runway.partner.Owner;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Clocks;
import dev.runway.runway.Ending;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails of the rescue ladder and of the end of a partnership. None goes out once its reason is gone. */
@Service
@Transactional
public class LadderMails {

	private static final int WEEK = 7;

	private final RunwayDirectory runways;

	private final Clocks clocks;

	private final Ladder ladder;

	private final Decisions decisions;

	private final AboutPartners about;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	private final Mails mails;

	private final TaskLinks links;

	LadderMails(RunwayDirectory runways, Clocks clocks, Ladder ladder, Decisions decisions, AboutPartners about, PartnerDirectory partners,
			ProgrammeCalendar calendar, Mails mails, TaskLinks links) {
		this.runways = runways;
		this.clocks = clocks;
		this.ladder = ladder;
		this.decisions = decisions;
		this.about = about;
		this.partners = partners;
		this.calendar = calendar;
		this.mails = mails;
		this.links = links;
	}

	/** Tells owner and manager that a clock has run out, and what the help that comes first asks of them. */
	public void reportElapsed(UUID runwayId) {
		ladder.help(runwayId).ifPresent(help -> {
			var runway = runways.runway(runwayId);
			var model = about.model(runway);
			model.put("signedOn", runway.signedOn());
			model.put("gate", runway.targets().gate());
			model.put("reached", runways.milestones(runwayId).stream().map(each -> each.milestone().label()).toList());
			model.put("clockEndedOn", clocks.endOf(runwayId));
			model.put("planDueOn", help.dueOn());
			model.put("recoveryEndsOn", help.endsOn());
			model.put("task", links.mailed(TaskLinks.step(runwayId, "HELP")));
			mails.queueOnce(Kind.RUNWAY_ELAPSED, ownerAndManager(runway), runwayId, "", model);
		});
	}

	/** Tells owner and manager that a partner was moved down a tier, or could not be. */
	public void reportDemotion(UUID runwayId) {
		open(runwayId, Rung.DEMOTE).ifPresent(rung -> {
			var runway = runways.runway(runwayId);
			var model = about.model(runway);
			model.put("moved", rung.moved());
			model.put("from", rung.from().word());
			model.put("to", rung.to().word());
			model.put("gate", runway.targets().gate());
			model.put("recoveryEndsOn", rung.endsOn());
			model.put("task", links.mailed(TaskLinks.step(runwayId, "NEXT")));
			mails.queueOnce(Kind.DEMOTION, ownerAndManager(runway), runwayId, rung.clockEndedOn().toString(), model);
		});
	}

	/** Reminds the person who decides, and the channel lead, once for each week that a decision has been open. */
	public void remindOfDecision(UUID runwayId, Question question) {
		decisions.pending(runwayId, question).ifPresent(decision -> {
			var runway = runways.runway(runwayId);
			var model = about.model(runway);
			var week = ChronoUnit.DAYS.between(decision.openedOn(), calendar.today()) / WEEK;
			model.put("notWon", question == Question.NOT_WON);
			model.put("about", decision.about());
			model.put("decider", partners.owner(decision.decider()));
			model.put("openedOn", decision.openedOn());
			model.put("dueOn", decision.dueOn());
			model.put("overdue", calendar.today().isAfter(decision.dueOn()));
			model.put("task", links.mailed(TaskLinks.step(runwayId, "DECISION")));
			deciders(runway, decision).forEach(person -> mails.queue(Kind.DECISION, person, runwayId,
					"%s %s week %d".formatted(question, decision.about(), week), model));
		});
	}

	/** Tells owner and manager that a partnership has ended, and the partner, politely, if somebody is known there. */
	public void reportEnd(UUID runwayId) {
		var runway = runways.runway(runwayId);
		runway.ending().ifPresent(ending -> {
			var model = about.model(runway);
			model.put("left", ending.endKind() == Ending.Kind.LEFT);
			model.put("endedOn", ending.endedOn());
			model.put("reason", ending.endReason());
			mails.queueOnce(Kind.PARTNERSHIP_ENDED, ownerAndManager(runway), runwayId, "", model);
			contact(about.partner(runway)).ifPresent(contact -> mails.queue(Kind.FAREWELL, contact, runwayId, "",
					Map.of("partner", about.partner(runway), "owner", about.owner(runway), "endedOn", ending.endedOn())));
		});
	}

	private Optional<TakenRung> open(UUID runwayId, Rung rung) {
		return ladder.rungs(runwayId).stream().filter(each -> each.rung() == rung && each.open()).findFirst();
	}

	private List<Owner> ownerAndManager(Runway runway) {
		var owner = about.owner(runway);
		return Stream.concat(Stream.of(owner), partners.managerOf(owner.userName()).stream()).toList();
	}

	private Stream<Owner> deciders(Runway runway, AskedDecision decision) {
		return Stream.of(partners.owner(decision.decider()), partners.channelLead(about.owner(runway).userName()))
			.collect(Collectors.toMap(Owner::userName, person -> person, (first, second) -> first, LinkedHashMap::new))
			.values()
			.stream();
	}

	private static Optional<Recipient> contact(Partner partner) {
		var profile = partner.profile();
		var name = Stream.of(profile.contactFirstName(), profile.contactLastName())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return Optional.ofNullable(profile.contactEmail())
			.map(address -> new Recipient("contact", name.isBlank() ? partner.name() : name, address));
	}

}
