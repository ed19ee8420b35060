package dev.runway.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.runway.partner.OwnerProfile;
import dev.runway.partner.Ownership;
import org.springframework.stereotype.Component;

/** Loads the people who answer for partners. */
@Component
class OwnerLoader implements RowLoader {

	private static final String USER_NAME = "[a-z0-9][a-z0-9._-]{0,63}";

	private final Ownership ownership;

	private final ImportStore store;

	OwnerLoader(Ownership ownership, ImportStore store) {
		this.ownership = ownership;
		this.store = store;
	}

	@Override
	public CsvFile file() {
		return CsvFile.OWNERS;
	}

	@Override
	public Runnable judge(Batch batch) {
		var managers = new HashMap<String, String>();
		batch.open(CsvFile.OWNERS)
			.forEach(row -> managers.put(row.values().getOrDefault("user_name", ""), row.values().getOrDefault("manager", "")));
		var taken = new ArrayList<OwnerProfile>();
		batch.judge(CsvFile.OWNERS, row -> judge(batch, row.fields(), managers, taken));
		return () -> taken.forEach(profile -> ownership.put(profile, batch.recorded()));
	}

	/** Whether the rows that come together lead from a person up to the same person. */
	private static boolean isInCircle(String userName, Map<String, String> managers) {
		var seen = new HashSet<String>();
		var next = managers.get(userName);
		while (next != null && !next.equals(userName) && seen.add(next)) {
			next = managers.get(next);
		}
		return userName.equals(next) && !userName.equals(managers.get(userName));
	}

	private RowResult judge(Batch batch, Fields fields, Map<String, String> managers, List<OwnerProfile> taken) {
		var profile = new OwnerProfile(fields.required("user_name"), fields.required("name"), email(fields),
				fields.optional("manager"), fields.flag("active", true));
		check(batch, profile, fields);
		if (fields.problems().isEmpty() && isInCircle(profile.userName(), managers)) {
			fields.refuse("manager '%s' answers to '%s' in this file, directly or through others; managers cannot form a circle"
				.formatted(profile.manager(), profile.userName()));
		}
		if (!fields.problems().isEmpty()) {
			return RowResult.refused(fields.problems());
		}
		taken.add(profile);
		return switch (batch.owners().put(profile).change()) {
			case ADDED -> RowResult.IMPORTED;
			case UPDATED -> RowResult.UPDATED;
			case NONE -> RowResult.UNCHANGED;
		};
	}

	private static String email(Fields fields) {
		var email = fields.email("email");
		return email == null ? fields.required("email") : email;
	}

	private void check(Batch batch, OwnerProfile profile, Fields fields) {
		if (!profile.userName().isEmpty() && !profile.userName().matches(USER_NAME)) {
			fields.refuse("user_name '%s' may have small letters, digits, dots, hyphens and underscores only"
				.formatted(profile.userName()));
		}
		batch.owners().findByEmail(profile.email())
			.filter(other -> !other.userName().equals(profile.userName()))
			.ifPresent(other -> fields.refuse("email belongs to the owner '%s' already".formatted(other.userName())));
		Optional.ofNullable(profile.manager())
			.filter(manager -> manager.equals(profile.userName()) || !isKnown(batch, manager))
			.ifPresent(manager -> fields.refuse("manager '%s' is no other owner".formatted(manager)));
		batch.owners().problems(profile).forEach(fields::refuse);
	}

	private boolean isKnown(Batch batch, String userName) {
		return batch.owners().find(userName).isPresent() || store.stages(batch.importId(), CsvFile.OWNERS, userName);
	}

}
