package dev.runway.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/** The reps of one partner with their certificates: as they were read, and with what was changed since. */
class Roster {

	private final UUID partnerId;

	private final Map<UUID, Rep> reps = new LinkedHashMap<>();

	private final Map<UUID, Certificate> certificates = new LinkedHashMap<>();

	private final Set<UUID> newReps = new LinkedHashSet<>();

	private final Set<UUID> changedReps = new LinkedHashSet<>();

	private final Set<UUID> newCertificates = new LinkedHashSet<>();

	private final Set<UUID> changedCertificates = new LinkedHashSet<>();

	private final Set<UUID> newWithdrawals = new LinkedHashSet<>();

	private final List<RepChange> history = new ArrayList<>();

	/** By what list the certificates are counted. */
	private final CountedList list;

	Roster(UUID partnerId, Collection<Rep> reps, List<Certificate> certificates, CountedList list) {
		this.partnerId = partnerId;
		this.list = list;
		reps.forEach(rep -> this.reps.put(rep.id(), rep));
		certificates.forEach(certificate -> this.certificates.put(certificate.id(), certificate));
	}

	UUID partnerId() {
		return partnerId;
	}

	List<Rep> reps() {
		return List.copyOf(reps.values());
	}

	Rep known(UUID id) {
		return Optional.ofNullable(reps.get(id))
			.orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "The partner has no rep %s.".formatted(id)));
	}

	List<Certificate> certificates() {
		return List.copyOf(certificates.values());
	}

	Optional<Certificate> certificate(UUID id) {
		return Optional.ofNullable(certificates.get(id));
	}

	/** The same mail address comes first; otherwise somebody of the same name who has none, or whose the given one lacks. */
	Optional<Rep> find(@Nullable String name, @Nullable String email) {
		var same = reps.values()
			.stream()
			.filter(rep -> !rep.erased() && RepKey.same(rep.name(), rep.email(), name, email))
			.toList();
		return same.stream().filter(rep -> rep.email() != null).findFirst().or(() -> same.stream().findFirst());
	}

	/** Adds a rep or takes over what differs; what is given last is right, and what is not given stays. */
	Rep put(@Nullable String name, @Nullable String email, Role role) {
		return find(name, email)
			.map(known -> change(known.with(name == null ? known.name() : name, email == null ? known.email() : email, role,
					known.leftOn())))
			.orElseGet(() -> add(Rep.unknown(role).with(name, email, role, null)));
	}

	Rep add(Rep rep) {
		reps.put(rep.id(), rep);
		newReps.add(rep.id());
		return rep;
	}

	/** Takes over what differs in a rep who is known. */
	Rep change(Rep rep) {
		var before = reps.get(rep.id());
		if (rep.equals(before) || newReps.contains(rep.id())) {
			reps.put(rep.id(), rep);
		}
		else {
			reps.put(rep.id(), rep.changed());
			changedReps.add(rep.id());
		}
		certificates.replaceAll((id, certificate) -> certificate.repId().equals(rep.id())
				? certificate.of(rep, list.termOf(rep.role(), certificate.certificate())) : certificate);
		return reps.get(rep.id());
	}

	/** Adds a certificate with the rep who holds it, or takes over what differs in both. */
	Put put(CertifiedRep given) {
		return put(put(given.name(), given.email(), given.role()), given);
	}

	/** Adds a certificate; one that is there already takes over a new last day and a new link, where they are given. */
	Put put(Rep rep, CertifiedRep given) {
		var known = certificates.values()
			.stream()
			.filter(each -> each.repId().equals(rep.id()) && each.certificate().equals(given.certificate())
					&& each.issuedOn().equals(given.issuedOn()))
			.findFirst();
		if (known.isEmpty()) {
			var added = new Certificate(UUID.randomUUID(), rep.id(), rep.name(), rep.email(), rep.role(), given.certificate(),
					given.issuedOn(), given.expiresOn(), null, null, rep.leftOn(), given.certificateUrl(),
					list.termOf(rep.role(), given.certificate()));
			certificates.put(added.id(), added);
			newCertificates.add(added.id());
			return new Put(added, true, true);
		}
		var before = known.get();
		var after = before.with(given.expiresOn() == null ? before.expiresOn() : given.expiresOn(),
				given.certificateUrl() == null ? before.certificateUrl() : given.certificateUrl());
		return new Put(change(after), false, !after.equals(before));
	}

	Certificate change(Certificate certificate) {
		if (!certificate.equals(certificates.put(certificate.id(), certificate)) && !newCertificates.contains(certificate.id())) {
			changedCertificates.add(certificate.id());
		}
		return certificate;
	}

	void withdraw(Certificate certificate, LocalDate on, String reason) {
		certificates.put(certificate.id(), certificate.withdrawn(on, reason));
		newWithdrawals.add(certificate.id());
	}

	/** Keeps what happened to a rep, in words without a name. */
	void tell(UUID repId, RepChange.Kind kind, LocalDate happenedOn, @Nullable String detail) {
		history.add(new RepChange(repId, kind, happenedOn, detail));
	}

	List<Rep> newReps() {
		return newReps.stream().map(reps::get).toList();
	}

	List<Rep> changedReps() {
		return changedReps.stream().map(reps::get).toList();
	}

	List<Certificate> newCertificates() {
		return newCertificates.stream().map(certificates::get).toList();
	}

	List<Certificate> changedCertificates() {
		return changedCertificates.stream().map(certificates::get).toList();
	}

	List<Certificate> newWithdrawals() {
		return newWithdrawals.stream().map(certificates::get).toList();
	}

	List<RepChange> history() {
		return List.copyOf(history);
	}

	/** Forgets what was changed, once it is written. */
	void written() {
		newReps.clear();
		changedReps.clear();
		newCertificates.clear();
		changedCertificates.clear();
		newWithdrawals.clear();
		history.clear();
	}

	/**
	 * A certificate that was put into the roster.
	 *
	 * @param added whether it was not there before
	 * @param changed whether anything is another than before
	 */
	record Put(Certificate certificate, boolean added, boolean changed) {
	}

}
