package dev.runway.tasks;

import java.util.Comparator;
import java.util.List;

import dev.runway.partner.Owner;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerDirectory;
import org.springframework.stereotype.Component;

/** Those who have tasks, as the engine knows them. */
@Component
class TaskPeople {

	private static final int LISTED = 300;

	private final PartnerDirectory partners;

	private final Ownership ownership;

	TaskPeople(PartnerDirectory partners, Ownership ownership) {
		this.partners = partners;
		this.ownership = ownership;
	}

	/** The user name as the engine knows it, of somebody who has signed in. */
	String key(Viewer viewer) {
		return partners.findOwnerNamed(viewer.name()).map(Owner::userName).orElse(viewer.name());
	}

	/** Those whose tasks can be looked for. */
	List<Owner> listed() {
		return ownership.owners().stream().filter(Owner::active).sorted(Comparator.comparing(Owner::userName)).limit(LISTED).toList();
	}

}
