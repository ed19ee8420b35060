package dev.runway.runway.web;

import java.util.Comparator;

import dev.runway.api.Cursor;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.partner.Owner;
import dev.runway.partner.Ownership;
import dev.runway.runway.OwnerLoad;
import dev.runway.runway.OwnerLoads;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers who the owners are and how much each of them carries. */
@RestController
@RequestMapping("/api/v1/owners")
class OwnerController {

	private final Ownership ownership;

	private final OwnerLoads loads;

	OwnerController(Ownership ownership, OwnerLoads loads) {
		this.ownership = ownership;
		this.loads = loads;
	}

	/** A page of all owners by user name. */
	@GetMapping
	Page<ListedOwner> listOwners(Paging paging) {
		var after = paging.after().map(cursor -> cursor.text(0)).orElse("");
		var all = loads.all();
		var found = ownership.owners()
			.stream()
			.filter(owner -> owner.userName().compareTo(after) > 0)
			.sorted(Comparator.comparing(Owner::userName))
			.limit(paging.fetch())
			.toList();
		return Page.of(found, paging, owner -> Cursor.of(owner.userName()))
			.map(owner -> ListedOwner.of(owner, all.getOrDefault(owner.userName(), OwnerLoad.NONE)));
	}

	/** An owner and how much they carry. */
	@GetMapping("/{userName}")
	ListedOwner readOwner(@PathVariable String userName) {
		return ListedOwner.of(ownership.owner(userName), loads.of(userName));
	}

	/**
	 * An owner.
	 *
	 * @param load partners with an open runway
	 * @param capacity how many are enough; none without an open runway
	 */
	record ListedOwner(String userName, String name, boolean active, @Nullable String manager, int load,
			@Nullable Integer capacity) {

		static ListedOwner of(Owner owner, OwnerLoad load) {
			return new ListedOwner(owner.userName(), owner.name(), owner.active(), owner.manager(), load.load(), load.capacity());
		}

	}

}
