package dev.runway.tasks;

import java.util.Comparator;
import java.util.List;

import dev.runway.partner.Owner;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people are called: by their names, and never by a mail address. */
@Component
class TaskPeople {

	private static final int LISTED = 300;

	private final PartnerDirectory partners;

	private final Ownership ownership;

	TaskPeople(PartnerDirectory partners, Ownership ownership) {
		this.partners = partners;
		this.ownership = ownership;
	}

	String name(@Nullable String userName) {
		return userName == null ? "somebody" : partners.findOwnerNamed(userName).map(Owner::name).orElse(userName).replaceAll("(\\S+)@\\S+", "$1");
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
