package dev.runway.notification;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.runway.engine.TaskLinks;
import dev.runway.standing.Criterion;
import dev.runway.standing.ListedPartner;
import dev.runway.standing.ListedPartner.OpenMilestone;
import dev.runway.standing.PartnerFilter;
import dev.runway.standing.PartnerList;
import dev.runway.standing.PartnerSort;
import org.springframework.stereotype.Component;

/** What else is late with the reader's own partners on a day with news: the worst in a line each, the others as a number that leads to them. */
@Component
class AlsoLate {

	static final String TEMPLATE = "also-late";

	private static final String TITLE = "Also late";

	private static final int SHOWN = 5;

	private final PartnerList list;

	private final MailTemplates templates;

	private final TaskLinks links;

	AlsoLate(PartnerList list, MailTemplates templates, TaskLinks links) {
		this.list = list;
		this.templates = templates;
		this.links = links;
	}

	/**
	 * All that is late, but for what is told already; nothing for one who answers for no partner.
	 *
	 * @param told what the mail tells of, by the keys of its items
	 */
	Optional<Digest.Shown> of(Recipient reader, Set<String> told) {
		var filter = PartnerFilter.ALL.with(Criterion.OWNER, reader.key()).with(Criterion.LATE, true);
		var late = new ArrayList<Late>();
		list.forEach(filter, PartnerSort.DEFAULT, partner -> partner.late()
			.stream()
			.filter(milestone -> !told.contains(ChaseNotes.key(partner.runwayId(), milestone.milestone())))
			.forEach(milestone -> late.add(new Late(partner, milestone))));
		late.sort(Comparator.comparing(Late::days).reversed().thenComparing(each -> each.partner().name()));
		return Optional.of(late)
			.filter(all -> !all.isEmpty())
			.map(all -> new Digest.Shown(TITLE, all.size(), items(all), links.mailed(URI.create(filter.address() + "&sort=-late"))));
	}

	private List<Item> items(List<Late> late) {
		return late.stream().limit(SHOWN).map(each -> new Item(Section.LATE, "", each.days(), each.partner().name(), words(each))).toList();
	}

	private MailTemplates.Words words(Late late) {
		var milestone = late.milestone();
		return templates.item(TEMPLATE, TEMPLATE, Map.of("partner", late.partner(), "milestone", late.partner().called(milestone.milestone()), "late",
				ChasedMilestone.late(milestone.daysLate()), "dueOn", String.valueOf(milestone.dueOn()), "link",
				links.mailed(URI.create("/partners/" + late.partner().partnerId()))));
	}

	/** A milestone of a partner that is open after its due day. */
	private record Late(ListedPartner partner, OpenMilestone milestone) {

		int days() {
			return milestone.daysLate();
		}

	}

}
