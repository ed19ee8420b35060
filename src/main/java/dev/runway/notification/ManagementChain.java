package dev.runway.notification;

import java.util.List;

import dev.runway.partner.Owner;

/** A person and the managers above, as far up as they are known. */
record ManagementChain(List<Owner> people) {

	Owner person() {
		return people.getFirst();
	}

	/** Those above the person who are active, the nearest first. */
	List<Owner> above() {
		return people.stream().skip(1).filter(Owner::active).toList();
	}

	/** All who are active, the person included. */
	List<Owner> active() {
		return people.stream().filter(Owner::active).toList();
	}

}
