package dev.runway.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.runway.partner.Owner;
import dev.runway.partner.PartnerDirectory;
import org.springframework.stereotype.Component;

/** Who decides about an owner's partners, up the chain of managers. */
@Component
class Deciders {

	private final PartnerDirectory partners;

	Deciders(PartnerDirectory partners) {
		this.partners = partners;
	}

	/** The owner's manager, or the head of the channel where the manager is not active; at last the owner. */
	Owner deciderFor(String ownerName) {
		var owner = partners.owner(ownerName);
		var chain = managersOf(owner);
		return chain.stream()
			.limit(1)
			.filter(Owner::active)
			.findFirst()
			.or(() -> last(chain))
			.orElse(owner);
	}

	/** The highest active manager above an owner, or the owner who has none. */
	Owner channelLeadFor(String ownerName) {
		var owner = partners.owner(ownerName);
		return last(managersOf(owner)).orElse(owner);
	}

	private static Optional<Owner> last(List<Owner> chain) {
		return chain.stream().filter(Owner::active).reduce((lower, higher) -> higher);
	}

	/** From the manager up; a chain that comes back to somebody ends there. */
	private List<Owner> managersOf(Owner owner) {
		var chain = new ArrayList<Owner>();
		var names = new ArrayList<String>(List.of(owner.userName()));
		var next = manager(owner);
		while (next.isPresent() && !names.contains(next.get().userName())) {
			chain.add(next.get());
			names.add(next.get().userName());
			next = manager(next.get());
		}
		return chain;
	}

	private Optional<Owner> manager(Owner owner) {
		return Optional.ofNullable(owner.manager()).flatMap(partners::findOwner);
	}

}
