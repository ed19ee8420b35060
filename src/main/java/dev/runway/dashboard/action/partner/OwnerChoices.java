package dev.runway.dashboard.action.partner;

import java.util.Comparator;
import java.util.List;

import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.Choice;
import dev.runway.partner.Owner;
import dev.runway.partner.Ownership;
import dev.runway.runway.OwnerLoad;
import dev.runway.runway.OwnerLoads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can answer for a partner, each with what they carry already. */
@Component
class OwnerChoices {

	private final Ownership ownership;

	private final OwnerLoads loads;

	OwnerChoices(Ownership ownership, OwnerLoads loads) {
		this.ownership = ownership;
		this.loads = loads;
	}

	/** The field that asks for an owner; whoever answers already is none. */
	ActionField field(String label, @Nullable String present) {
		return ActionField.choice("owner", label, others(present)).hint("Behind each name: how many partners on their way they carry.");
	}

	private List<Choice> others(@Nullable String present) {
		var all = loads.all();
		return ownership.owners()
			.stream()
			.filter(owner -> owner.active() && !owner.userName().equals(present))
			.sorted(Comparator.comparing(Owner::name, String.CASE_INSENSITIVE_ORDER))
			.map(owner -> new Choice(owner.userName(), words(owner, all.getOrDefault(owner.userName(), OwnerLoad.NONE))))
			.toList();
	}

	private static String words(Owner owner, OwnerLoad load) {
		return load.capacity() == null ? "%s (%d)".formatted(owner.name(), load.load())
				: "%s (%d of %d)".formatted(owner.name(), load.load(), load.capacity());
	}

}
