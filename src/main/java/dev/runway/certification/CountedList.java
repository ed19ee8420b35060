package dev.runway.certification;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The certificates that the programme counts; while there is none, every certificate counts. */
final class CountedList {

	static final CountedList EMPTY = new CountedList(Map.of());

	private final Map<Key, CountedCertificate> certificates;

	private CountedList(Map<Key, CountedCertificate> certificates) {
		this.certificates = certificates;
	}

	static CountedList of(Collection<CountedCertificate> certificates) {
		return new CountedList(certificates.stream().collect(Collectors.toMap(each -> key(each.role(), each.certificate()), Function.identity())));
	}

	/** What counts of a certificate for a role. */
	CountingTerm termOf(Role role, String certificate) {
		if (certificates.isEmpty()) {
			return CountingTerm.OPEN;
		}
		var counted = certificates.get(key(role, certificate));
		return counted == null ? CountingTerm.UNLISTED : counted.term();
	}

	Collection<CountedCertificate> certificates() {
		return certificates.values();
	}

	private static Key key(Role role, String certificate) {
		return new Key(role, CountedCertificate.compared(certificate));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof CountedList list && list.certificates.equals(certificates);
	}

	@Override
	public int hashCode() {
		return certificates.hashCode();
	}

	private record Key(Role role, String name) {
	}

}
