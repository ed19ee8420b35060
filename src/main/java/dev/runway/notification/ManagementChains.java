package dev.runway.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import dev.runway.partner.Owner;
import dev.runway.partner.PartnerDirectory;
import org.springframework.stereotype.Component;

/** Finds who stands above whom; a circle of managers ends where it closes. */
@Component
class ManagementChains {

	private final PartnerDirectory partners;

	ManagementChains(PartnerDirectory partners) {
		this.partners = partners;
	}

	/** The chain of a person; empty for a mailbox that belongs to nobody. */
	ManagementChain of(String userName) {
		var people = new LinkedHashMap<String, Owner>();
		var next = partners.findOwner(userName);
		while (next.isPresent() && people.putIfAbsent(next.get().userName(), next.get()) == null) {
			var manager = next.get().manager();
			next = manager == null ? Optional.<Owner>empty() : partners.findOwner(manager);
		}
		return new ManagementChain(List.copyOf(people.values()));
	}

}
