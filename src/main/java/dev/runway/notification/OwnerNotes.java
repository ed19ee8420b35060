package dev.runway.notification;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.runway.runway.Milestone;
import dev.runway.runway.MilestoneReached;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import dev.runway.runway.RunwaysTakenOver;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the mail of the day tells owners of their partners: that they have signed or were taken over, and what they have reached. */
@Service
@Transactional
public class OwnerNotes implements ItemWriter {

	private final RunwayDirectory runways;

	private final AboutPartners about;

	private final Notes notes;

	private final Items items;

	OwnerNotes(RunwayDirectory runways, AboutPartners about, Notes notes, Items items) {
		this.runways = runways;
		this.about = about;
		this.notes = notes;
		this.items = items;
	}

	/** Notes for the owner that a partner has just signed; one that was taken over is noted with its load. */
	public void welcome(UUID runwayId) {
		var runway = runways.runway(runwayId);
		if (!runway.takenOver()) {
			notes.addOnce(Topic.SIGNED, Set.of(Recipient.of(about.owner(runway))), runwayId, "");
		}
	}

	/** Notes for each owner the partners of a load whose signature was already past. */
	@ApplicationModuleListener
	void on(RunwaysTakenOver event) {
		runways.takenOver(event.takeoverId())
			.forEach(runway -> notes.add(Topic.TAKEN_OVER, Recipient.of(about.owner(runway)), runway.id(), ""));
	}

	/** Notes for the owner what others have reported, in the transaction of the fact; nothing that lies before Runway knew the partner. */
	@EventListener
	void on(MilestoneReached event) {
		var runway = runways.runway(event.runwayId());
		reached(runway, event.milestone()).filter(fact -> !fact.occurredOn().isBefore(runway.trackedSince())).ifPresent(fact -> {
			var owner = about.owner(runway);
			if (!owner.userName().equals(fact.recordedBy())) {
				notes.add(Topic.REACHED, Recipient.of(owner), runway.id(), event.milestone().name());
			}
		});
	}

	@Override
	public Set<Topic> topics() {
		return Set.of(Topic.SIGNED, Topic.TAKEN_OVER, Topic.REACHED);
	}

	@Override
	public Optional<Item> item(Note note, Recipient reader) {
		return runways.find(note.runway())
			.filter(runway -> !runway.ended())
			.flatMap(runway -> note.topic() == Topic.REACHED
					? reached(runway, Milestone.valueOf(note.occasion())).map(fact -> reached(note, runway, fact, reader))
					: Optional.of(partner(note, runway, reader)));
	}

	private Item reached(Note note, Runway runway, ReachedMilestone fact, Recipient reader) {
		var model = about.model(runway);
		model.put("milestone", ChasedMilestone.name(fact.milestone(), runway.targets()));
		model.put("occurredOn", fact.occurredOn());
		model.put("live", fact.milestone() == Milestone.FIRST_DEAL_REGISTERED);
		return items.of(Section.REACHED, note, fact.milestone().ordinal(), reader, about.partner(runway).name(), model);
	}

	private Item partner(Note note, Runway runway, Recipient reader) {
		var model = about.model(runway);
		model.put("signedOn", runway.signedOn());
		if (note.topic() == Topic.SIGNED) {
			model.put("gate", runway.targets().gate());
			model.put("firstDueOn", runway.dueOn(Milestone.AGREEMENT_SIGNED));
		}
		else {
			model.put("reached", runways.reached(runway.id()).size());
		}
		return items.of(Section.NEWS, note, note.topic() == Topic.SIGNED ? 1 : 0, reader, about.partner(runway).name(), model);
	}

	private Optional<ReachedMilestone> reached(Runway runway, Milestone milestone) {
		return runways.milestones(runway.id()).stream().filter(each -> each.milestone() == milestone).findFirst();
	}

}
