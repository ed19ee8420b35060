package dev.runway.activation.web;

import java.util.Comparator;
import java.util.List;

import dev.runway.activation.OwnerLoad;
import dev.runway.activation.OwnerLoads;
import dev.runway.partner.Owner;
import dev.runway.partner.Ownership;
import dev.runway.partner.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers who the owners are and how much each of them carries. */
@RestController
@RequestMapping("/api/v1/owners")
class OwnerController {

	private static final int MAX_PAGE = 500;

	private final Ownership ownership;

	private final OwnerLoads loads;

	OwnerController(Ownership ownership, OwnerLoads loads) {
		this.ownership = ownership;
		this.loads = loads;
	}

	/** A page of all owners by user name; go on with its cursor. */
	@GetMapping
	Page owners(@RequestParam(defaultValue = "100") int limit, @RequestParam(defaultValue = "") String cursor) {
		if (limit < 1 || limit > MAX_PAGE) {
			throw new Refused(Refused.Kind.INVALID, "limit is between 1 and %d.".formatted(MAX_PAGE));
		}
		var all = loads.all();
		var found = ownership.owners()
			.stream()
			.filter(owner -> owner.userName().compareTo(cursor) > 0)
			.sorted(Comparator.comparing(Owner::userName))
			.map(owner -> Item.of(owner, all.getOrDefault(owner.userName(), OwnerLoad.NONE)))
			.toList();
		var items = found.stream().limit(limit).toList();
		return new Page(items, found.size() > limit ? items.getLast().userName() : null);
	}

	@GetMapping("/{userName}")
	Item owner(@PathVariable String userName) {
		return Item.of(ownership.owner(userName), loads.of(userName));
	}

	/**
	 * Some of the owners.
	 *
	 * @param next the cursor of the next page; none on the last
	 */
	record Page(List<Item> items, @Nullable String next) {
	}

	/**
	 * An owner.
	 *
	 * @param load partners with an open runway
	 * @param capacity how many are enough; none without an open runway
	 */
	record Item(String userName, String name, boolean active, @Nullable String manager, int load,
			@Nullable Integer capacity) {

		static Item of(Owner owner, OwnerLoad load) {
			return new Item(owner.userName(), owner.name(), owner.active(), owner.manager(), load.load(), load.capacity());
		}

	}

}
