package dev.runway.partner;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.runway.api.IfMatch;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to partners and owners. */
@Service
@Transactional
public class PartnerDirectory {

	private final Partners partners;

	private final Owners owners;

	private final PartnerChanges changes;

	private final Regions regions;

	private final Clock clock;

	PartnerDirectory(Partners partners, Owners owners, PartnerChanges changes, Regions regions, Clock clock) {
		this.partners = partners;
		this.owners = owners;
		this.changes = changes;
		this.regions = regions;
		this.clock = clock;
	}

	/** A partner as it signed, which is not recorded yet; one in a country of no region is refused. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Partner newcomer(SignedPartner signed) {
		var country = signed.profile().country();
		var region = regions.of(country)
			.orElseThrow(() -> new IllegalArgumentException("The country %s belongs to no region".formatted(country)));
		return new Partner(signed, region, clock.instant());
	}

	/** Records a partner that has signed; without an active owner it is refused. */
	public Partner add(Partner newcomer) {
		changes.holdActive(owner(newcomer.owner()));
		return partners.save(newcomer);
	}

	/** Takes over what describes a partner, and says whether anything changed. */
	public boolean describe(Partner partner, PartnerProfile profile) {
		var changed = partner.update(profile, clock.instant());
		if (changed) {
			partners.save(partner);
		}
		return changed;
	}

	/** Keeps who owns a partner and of which tier it is by the file of another system, whatever Runway has made of both since. */
	public void state(Partner partner, SignedPartner stated) {
		if (partner.state(stated.owner(), stated.tier())) {
			partners.save(partner);
		}
	}

	/** Takes over what somebody says of a partner whose version they have seen. */
	public Partner describe(UUID partnerId, GivenProfile given, IfMatch seen, Recorded recorded) {
		var partner = known(partnerId);
		var problems = given.problems(regions);
		if (!problems.isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, String.join(" ", problems));
		}
		seen.check(partner.etag());
		var before = partner.profile();
		describe(partner, given.profile());
		changes.tellContact(partner, before, recorded);
		return partner;
	}

	/** A partner that a caller names: one that is not there is refused, which undoes nothing that the caller keeps. */
	@Transactional(readOnly = true, noRollbackFor = Refused.class)
	public Partner known(UUID partnerId) {
		return partners.known(partnerId);
	}

	@Transactional(readOnly = true)
	public Optional<Partner> find(PartnerKey key) {
		return partners.findBySourceSystemAndExternalId(key.sourceSystem(), key.externalId());
	}

	/** The partners with an external id, in whatever system. */
	@Transactional(readOnly = true)
	public List<Partner> findAll(String externalId) {
		return partners.findByExternalId(externalId);
	}

	@Transactional(readOnly = true)
	public Optional<Partner> find(UUID id) {
		return partners.findById(id);
	}

	@Transactional(readOnly = true)
	public Partner partner(UUID id) {
		return partners.findById(id).orElseThrow(() -> new IllegalStateException("Partner %s is unknown".formatted(id)));
	}

	/** Moves a partner to another tier, and says whether that changed anything. */
	public boolean moveTier(UUID partnerId, Tier to, ChangeReason reason) {
		return changes.moveTier(partners.known(partnerId), to, reason);
	}

	@Transactional(readOnly = true)
	public Owner owner(String userName) {
		return owners.findById(userName)
			.orElseThrow(() -> new IllegalStateException("Owner %s is unknown".formatted(userName)));
	}

	@Transactional(readOnly = true)
	public Optional<Owner> findOwner(String userName) {
		return owners.findById(userName);
	}

	/** An owner whom somebody names, in whatever case: log-ins that come from mail addresses keep theirs. */
	@Transactional(readOnly = true)
	public Optional<Owner> findOwnerNamed(String userName) {
		return owners.findByUserNameIgnoreCase(userName);
	}

	/** The one owner whom somebody means by a user name, a name or the beginnings of its words; refused where that is nobody or more than one. */
	@Transactional(readOnly = true)
	public Owner ownerMeant(String typed) {
		return findOwnerNamed(typed).orElseGet(() -> {
			var words = NameWords.of(typed);
			var meant = words.isEmpty() ? List.<Owner>of()
					: owners.findAllByOrderByNameAscUserNameAsc().stream().filter(owner -> NameWords.begin(words, owner.name())).toList();
			var exactly = meant.stream().filter(owner -> owner.name().equalsIgnoreCase(typed.strip())).toList();
			var left = exactly.isEmpty() ? meant : exactly;
			if (left.size() == 1) {
				return left.getFirst();
			}
			throw new Refused(Refused.Kind.INVALID, left.isEmpty() ? "owner '%.60s' is no known owner; the page Owners lists them.".formatted(typed)
					: "owner '%.60s' may be %s; say which.".formatted(typed, left.stream().limit(5).map(owner -> "%s (%s)".formatted(owner.name(), owner.userName()))
						.collect(Collectors.joining(", or "))));
		});
	}

	/** The nearest manager above an owner who has not left. */
	@Transactional(readOnly = true)
	public Optional<Owner> managerOf(String userName) {
		return chain().managerOf(owner(userName));
	}

	/** The head of the channel above an owner: the last active manager in the chain, or the owner where there is none. */
	@Transactional(readOnly = true)
	public Owner channelLead(String userName) {
		return chain().lead(owner(userName));
	}

	private ChainOfManagers chain() {
		return new ForeseenOwners(owners, partners).chain();
	}

}
