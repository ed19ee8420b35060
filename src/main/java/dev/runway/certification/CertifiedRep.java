package dev.runway.certification;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A rep of a partner and one certificate that they hold.
 *
 * @param name not given where a system knows the mail address alone
 * @param email names the rep; without it the name does
 * @param expiresOn the last day on which the certificate counts, if it has one
 * @param certificateUrl where the certificate can be seen
 */
public record CertifiedRep(@Nullable String name, @Nullable String email, Role role, String certificate,
		LocalDate issuedOn, @Nullable LocalDate expiresOn, @Nullable String certificateUrl) {

	public CertifiedRep(@Nullable String name, @Nullable String email, Role role, String certificate, LocalDate issuedOn,
			@Nullable LocalDate expiresOn) {
		this(name, email, role, certificate, issuedOn, expiresOn, null);
	}

	boolean isSamePersonAs(CertifiedRep other) {
		return RepKey.same(name, email, other.name, other.email);
	}

	/** How the rep is called where people read it. */
	String label() {
		return name != null ? name : email != null ? email : role.label();
	}

}
