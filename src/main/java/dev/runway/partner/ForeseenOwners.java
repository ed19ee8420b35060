package dev.runway.partner;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The owners as they are recorded, and over them as they would be with what is told of them: each is judged by what is recorded and
 * by those before it, and none of them is recorded.
 */
public class ForeseenOwners {

	private final Owners owners;

	private final Partners partners;

	private final Map<String, Owner> told = new LinkedHashMap<>();

	private final Map<String, String> addresses = new HashMap<>();

	private final Map<String, String> heirs = new LinkedHashMap<>();

	private final Map<String, Long> counts = new HashMap<>();

	ForeseenOwners(Owners owners, Partners partners) {
		this.owners = owners;
		this.partners = partners;
	}

	public Optional<Owner> find(String userName) {
		return Optional.ofNullable(told.get(userName)).or(() -> owners.findById(userName));
	}

	public Optional<Owner> findByEmail(String email) {
		return Optional.ofNullable(addresses.get(address(email))).map(told::get)
			.or(() -> owners.findByEmailIgnoreCase(email).filter(owner -> !told.containsKey(owner.userName())));
	}

	/** Says in whole sentences why an owner cannot be as given; an empty list means that they can. */
	public List<String> problems(OwnerProfile profile) {
		return chain().problems(profile);
	}

	/** Takes an owner as given, and says what that changes. */
	public Put put(OwnerProfile profile) {
		var owner = new Owner(profile);
		var known = find(profile.userName());
		var change = known.isEmpty() ? Ownership.Change.ADDED
				: known.get().profile().equals(profile) ? Ownership.Change.NONE : Ownership.Change.UPDATED;
		known.ifPresent(before -> addresses.remove(address(before.email())));
		addresses.put(address(profile.email()), profile.userName());
		told.put(profile.userName(), owner);
		var leaves = !profile.active()
				&& (change == Ownership.Change.UPDATED || change == Ownership.Change.NONE && partnersOf(profile.userName()) > 0);
		var heir = leaves ? chain().managerOf(owner).orElse(null) : null;
		if (heir != null) {
			handOver(profile.userName(), heir.userName());
		}
		return new Put(change, heir);
	}

	/** Who would answer for the partners of an owner. */
	public String heirOf(String owner) {
		return heirs.getOrDefault(owner, owner);
	}

	ChainOfManagers chain() {
		return new ChainOfManagers(this);
	}

	Collection<Owner> all() {
		var all = owners.findAll().stream().collect(Collectors.toMap(Owner::userName, owner -> owner, (one, other) -> one, LinkedHashMap::new));
		all.putAll(told);
		return all.values();
	}

	/** For how many partners an owner would answer. */
	long partnersOf(String owner) {
		return counts.computeIfAbsent(owner, partners::countByOwner);
	}

	private void handOver(String from, String to) {
		counts.put(to, partnersOf(to) + partnersOf(from));
		counts.put(from, 0L);
		heirs.replaceAll((owner, heir) -> heir.equals(from) ? to : heir);
		heirs.put(from, to);
	}

	private static String address(String email) {
		return email.toLowerCase(Locale.ROOT);
	}

	/**
	 * What an owner as given changes.
	 *
	 * @param heir who takes over the partners of one who has left
	 */
	public record Put(Ownership.Change change, @Nullable Owner heir) {
	}

}
