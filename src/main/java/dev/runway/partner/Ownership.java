package dev.runway.partner;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.runway.api.IfMatch;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to who answers for which partner, and to all that changes it. */
@Service
@Transactional
public class Ownership {

	/** How many partners can be named in one hand-over. */
	public static final int MOST_AT_ONCE = 200;

	private static final UUID FIRST = new UUID(0, 0);

	private final Partners partners;

	private final Owners owners;

	private final PartnerChanges changes;

	private final ApplicationEventPublisher events;

	Ownership(Partners partners, Owners owners, PartnerChanges changes, ApplicationEventPublisher events) {
		this.partners = partners;
		this.owners = owners;
		this.changes = changes;
		this.events = events;
	}

	/** Judges what is told of owners before it is recorded. */
	@Transactional(readOnly = true)
	public ForeseenOwners foresee() {
		return new ForeseenOwners(owners, partners);
	}

	/**
	 * Adds an owner or takes over what differs. The partners of one who has left go to the nearest active manager;
	 * without one, and where managers would form a circle, the owner is refused.
	 */
	public Change put(OwnerProfile profile, Recorded recorded) {
		var foreseen = foresee();
		var problems = foreseen.problems(profile);
		if (!problems.isEmpty()) {
			throw new Refused(Refused.Kind.CONFLICT, String.join("; ", problems));
		}
		var put = foreseen.put(profile);
		var owner = owners.findById(profile.userName()).orElseGet(() -> new Owner(profile));
		if (owner.update(profile)) {
			owners.saveAndFlush(owner);
		}
		else if (put.change() == Change.ADDED) {
			owners.save(owner);
		}
		if (put.heir() != null) {
			leave(owner, put.heir(), recorded);
		}
		return put.change();
	}

	/** Hands a partner whose version the caller has seen to an active owner, and says whether that changed anything. */
	public boolean handOver(UUID partnerId, String to, @Nullable String reason, Recorded recorded, IfMatch seen) {
		var partner = partners.known(partnerId);
		seen.check(partner.etag());
		return handOver(List.of(partner), partner.owner(), named(to), new ChangeReason(reason, recorded)) > 0;
	}

	/** Hands several partners to an active owner together, and returns how many had another one before. */
	public int handOver(List<UUID> partnerIds, String to, @Nullable String reason, Recorded recorded) {
		if (partnerIds.size() > MOST_AT_ONCE) {
			throw new Refused(Refused.Kind.INVALID, "At most %d partners can be handed over at once.".formatted(MOST_AT_ONCE));
		}
		var after = named(to);
		var why = new ChangeReason(reason, recorded);
		return partnerIds.stream()
			.map(partners::known)
			.collect(Collectors.groupingBy(Partner::owner))
			.entrySet()
			.stream()
			.mapToInt(of -> handOver(of.getValue(), of.getKey(), after, why))
			.sum();
	}

	/** Hands a partner to the owner that a file names, and says whether that changed anything. */
	public boolean handOverByFile(Partner partner, String to, String file, Recorded recorded) {
		var from = partner.owner();
		var changed = changes.handOver(UUID.randomUUID(), List.of(partner), named(to), new ChangeReason(file, recorded)) > 0;
		if (changed) {
			events.publishEvent(new HandedOverByFile(partner.id(), from, partner.owner()));
		}
		return changed;
	}

	/** Hands all partners of one owner to an active other, and returns how many they are. */
	public int handOverAll(String from, String to, @Nullable String reason, Recorded recorded) {
		var before = owner(from);
		var after = named(to);
		if (after.userName().equals(before.userName())) {
			throw new Refused(Refused.Kind.INVALID, "The partners are with '%s' already; name somebody else.".formatted(to));
		}
		return handOver(partnersOf(before.userName()), before.userName(), after, new ChangeReason(reason, recorded));
	}

	/** All who answer or have answered for partners, and their managers, in the order of their names. */
	@Transactional(readOnly = true)
	public List<Owner> owners() {
		return owners.findAllByOrderByNameAscUserNameAsc();
	}

	@Transactional(readOnly = true)
	public Owner owner(String userName) {
		return owners.findByUserNameIgnoreCase(userName)
			.orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "There is no owner '%s'.".formatted(userName)));
	}

	@Transactional(readOnly = true)
	public List<Partner> partnersOf(String owner) {
		return partners.findByOwnerOrderById(owner);
	}

	/** A page of an owner's partners in the order of their ids, from the one after the given id on. */
	@Transactional(readOnly = true)
	public List<Partner> partnersOf(String owner, @Nullable UUID after, int limit) {
		return partners.findByOwnerAndIdGreaterThanOrderById(owner, after == null ? FIRST : after, Limit.of(limit));
	}

	/** The partners that were handed over together, by name. */
	@Transactional(readOnly = true)
	public List<Partner> handedOver(UUID handOverId) {
		return partners.findHandedOver(handOverId);
	}

	private void leave(Owner owner, Owner manager, Recorded recorded) {
		handOver(partnersOf(owner.userName()), owner.userName(), manager, new ChangeReason(owner.name() + " left", recorded));
		events.publishEvent(new OwnerLeft(owner.userName(), manager.userName()));
	}

	private int handOver(List<Partner> handedOver, String from, Owner to, ChangeReason reason) {
		var handOverId = UUID.randomUUID();
		var changed = changes.handOver(handOverId, handedOver, to, reason);
		if (changed > 0) {
			events.publishEvent(new PartnersHandedOver(handOverId, from, to.userName()));
		}
		return changed;
	}

	private Owner named(String userName) {
		return owners.findByUserNameIgnoreCase(userName)
			.orElseThrow(() -> new Refused(Refused.Kind.INVALID,
					"There is no owner '%s' to hand over to.".formatted(userName)));
	}

	/** What putting a record did. */
	public enum Change {

		ADDED, UPDATED, NONE

	}

}
