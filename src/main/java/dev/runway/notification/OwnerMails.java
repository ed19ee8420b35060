package dev.runway.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Milestone;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import dev.runway.runway.RunwaysTakenOver;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides which mails the owner of a partner gets, from the facts as they stand now. */
@Service
@Transactional
public class OwnerMails {

	private static final int MAX_LINES = 50;

	private final RunwayDirectory runways;

	private final AboutPartners about;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	private final Mails mails;

	OwnerMails(RunwayDirectory runways, AboutPartners about, PartnerDirectory partners, ProgrammeCalendar calendar, Mails mails) {
		this.runways = runways;
		this.about = about;
		this.partners = partners;
		this.calendar = calendar;
		this.mails = mails;
	}

	/** Welcomes the owner to a partner that has just signed; a partner that was taken over is in the load's summary. */
	public void welcome(UUID runwayId) {
		var runway = runways.runway(runwayId);
		if (!runway.takenOver()) {
			mails.queueOnce(Kind.WELCOME, List.of(about.owner(runway)), runwayId, "", model(runway));
		}
	}

	/** Sums up for each owner the partners of a load whose signature was already past. */
	@ApplicationModuleListener
	void on(RunwaysTakenOver event) {
		byOwner(runways.takenOver(event.takeoverId())).forEach((owner, lines) -> mails.queue(Kind.TAKEOVER,
				partners.owner(owner), event.takeoverId(), "", summary(lines)));
	}

	/** Names the partners that have been under way longest, as many as a mail can hold, and counts the others. */
	private static Map<String, Object> summary(List<TakenOverPartner> lines) {
		var named = lines.subList(0, Math.min(lines.size(), MAX_LINES));
		return Map.of("partners", named, "total", lines.size(), "more", lines.size() - named.size());
	}

	private Map<String, List<TakenOverPartner>> byOwner(List<Runway> runways) {
		return runways.stream()
			.map(this::line)
			.sorted((left, right) -> right.day() - left.day())
			.collect(Collectors.groupingBy(TakenOverPartner::owner, LinkedHashMap::new, Collectors.toList()));
	}

	private TakenOverPartner line(Runway runway) {
		var partner = about.partner(runway);
		return new TakenOverPartner(partner.owner(), partner.name(), calendar.dayOf(runway.signedOn(), calendar.today()),
				runways.milestones(runway.id()).size());
	}

	private Map<String, Object> model(Runway runway) {
		var model = about.model(runway);
		model.put("signedOn", runway.signedOn());
		model.put("gate", runway.targets().gate());
		model.put("firstDueOn", runway.dueOn(Milestone.AGREEMENT_SIGNED));
		return model;
	}

	/**
	 * A line of the summary.
	 *
	 * @param day the day of its runway on which the partner was taken over
	 * @param reached how many of the six milestones it had reached
	 */
	record TakenOverPartner(String owner, String name, int day, int reached) {
	}

}
