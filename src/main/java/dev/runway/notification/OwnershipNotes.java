package dev.runway.notification;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.runway.partner.HandedOverByFile;
import dev.runway.partner.OwnerChanged;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.OwnerLoad;
import dev.runway.runway.OwnerLoads;
import dev.runway.runway.OwnerOverCapacity;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What the mail of the day tells of owners: who carries too much, and which partners a file has given to somebody else. */
@Component
class OwnershipNotes implements ItemWriter {

	private final RunwayDirectory runways;

	private final PartnerDirectory partners;

	private final OwnerLoads loads;

	private final AboutPartners about;

	private final Notes notes;

	private final Items items;

	private final ProgrammeCalendar calendar;

	OwnershipNotes(RunwayDirectory runways, PartnerDirectory partners, OwnerLoads loads, AboutPartners about, Notes notes, Items items,
			ProgrammeCalendar calendar) {
		this.runways = runways;
		this.partners = partners;
		this.loads = loads;
		this.about = about;
		this.notes = notes;
		this.items = items;
		this.calendar = calendar;
	}

	/** Notes for the manager, once a month, that an owner carries too much; the head of the channel has none to be told. */
	@ApplicationModuleListener
	void on(OwnerOverCapacity event) {
		partners.managerOf(event.owner())
			.ifPresent(manager -> notes.add(Topic.OVER_CAPACITY, Recipient.of(manager), event.owner(), event.month()));
	}

	/** A file may give many partners to many people: they hear of it with the mail of the day. */
	@ApplicationModuleListener
	void on(HandedOverByFile event) {
		runways.findRunwayOf(event.partnerId()).filter(runway -> !runway.ended()).ifPresent(runway -> {
			note(Topic.HANDED_OVER, event.to(), runway);
			note(Topic.HANDED_AWAY, event.from(), runway);
		});
	}

	/** What the owner of before has not heard yet is for the owner whom the partner has now. */
	@ApplicationModuleListener
	void on(OwnerChanged event) {
		notes.handOver(event.partnerId(), event.from(), event.to());
	}

	@Override
	public Set<Topic> topics() {
		return Set.of(Topic.OVER_CAPACITY, Topic.HANDED_OVER, Topic.HANDED_AWAY);
	}

	@Override
	public Optional<Item> item(Note note, Recipient reader) {
		return note.topic() == Topic.OVER_CAPACITY ? overCapacity(note, reader)
				: runways.find(note.runway())
					.filter(runway -> about.isOwner(reader, runway) == (note.topic() == Topic.HANDED_OVER))
					.map(runway -> handedOver(note, runway, reader));
	}

	private Optional<Item> overCapacity(Note note, Recipient reader) {
		var load = loads.of(note.who());
		var owner = partners.owner(note.who());
		return Optional.of(load)
			.filter(OwnerLoad::isOver)
			.map(current -> items.of(Section.NEWS, note, 4, reader, owner.name(), Map.of("owner", owner, "load", current)));
	}

	private Item handedOver(Note note, Runway runway, Recipient reader) {
		return items.of(Section.NEWS, note, 5, reader, about.partner(runway).name(), about.model(runway));
	}

	/** It may be given back and given again, and then is told again. */
	private void note(Topic topic, String recipient, Runway runway) {
		notes.add(topic, Recipient.of(partners.owner(recipient)), runway.id(), calendar.mailDayOf(calendar.now()).toString());
	}

}
