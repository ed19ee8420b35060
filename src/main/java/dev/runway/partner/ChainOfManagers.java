package dev.runway.partner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Who answers to whom, up to the head of the channel. */
final class ChainOfManagers {

	private static final int NAMED = 3;

	private final ForeseenOwners owners;

	ChainOfManagers(ForeseenOwners owners) {
		this.owners = owners;
	}

	/** The nearest manager above who has not left. */
	Optional<Owner> managerOf(Owner owner) {
		return above(owner.manager()).stream().filter(Owner::active).findFirst();
	}

	/** The last in the chain who has not left: the owner, where there is nobody above. */
	Owner lead(Owner owner) {
		return above(owner.manager()).stream().filter(Owner::active).reduce((lower, higher) -> higher).orElse(owner);
	}

	/** Says in whole sentences why an owner cannot be as given; an empty list means that they can. */
	List<String> problems(OwnerProfile profile) {
		var problems = new ArrayList<String>();
		var above = above(profile.manager());
		if (above.stream().anyMatch(manager -> manager.userName().equals(profile.userName()) || profile.userName().equals(manager.manager()))) {
			problems.add("manager '%s' answers to '%s' already, directly or through others; managers cannot form a circle"
				.formatted(profile.manager(), profile.userName()));
		}
		else if (!profile.active() && above.stream().noneMatch(Owner::active)) {
			var left = owners.partnersOf(profile.userName());
			if (left > 0) {
				problems.add("%s still answers for %d %s and has no active manager to take over; hand the partners over first, or load an active manager before this row"
					.formatted(profile.name(), left, left == 1 ? "partner" : "partners"));
			}
			var led = ledBy(profile.userName());
			if (!led.isEmpty()) {
				problems.add("%s is the last active manager of %s; name another manager for them, or load an active one for %1$s, before this row"
					.formatted(profile.name(), names(led)));
			}
		}
		return problems;
	}

	/** Who would have no active manager any more without this one, by name. */
	private List<Owner> ledBy(String userName) {
		return owners.all()
			.stream()
			.filter(Owner::active)
			.filter(owner -> {
				var managers = above(owner.manager()).stream().filter(Owner::active).toList();
				return managers.size() == 1 && managers.getFirst().userName().equals(userName);
			})
			.sorted(Comparator.comparing(Owner::name))
			.toList();
	}

	private static String names(List<Owner> people) {
		var named = people.stream().limit(NAMED).map(Owner::name).collect(Collectors.joining(", "));
		return people.size() > NAMED ? "%s and %d more".formatted(named, people.size() - NAMED) : named;
	}

	/** The managers from the given one up, whether they have left or not. */
	private List<Owner> above(@Nullable String manager) {
		var chain = new LinkedHashMap<String, Owner>();
		var next = manager;
		while (next != null && !chain.containsKey(next)) {
			var owner = owners.find(next).orElse(null);
			if (owner == null) {
				break;
			}
			chain.put(next, owner);
			next = owner.manager();
		}
		return List.copyOf(chain.values());
	}

}
