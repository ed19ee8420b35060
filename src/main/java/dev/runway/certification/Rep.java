package dev.runway.certification;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.runway.api.ETag;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A person who sells for a partner. Each is known by a name or a mail address.
 *
 * @param leftOn the first day on which the rep no longer counts
 * @param erasedOn the day on which the personal data were replaced by a pseudonym
 * @param version goes up with each change
 */
public record Rep(UUID id, @Nullable String name, @Nullable String email, Role role, @Nullable LocalDate leftOn,
		@Nullable LocalDate erasedOn, @JsonIgnore int version) {

	/** Somebody of whom nothing else is known yet. */
	static Rep unknown(Role role) {
		return new Rep(UUID.randomUUID(), null, null, role, null, null, 0);
	}

	public ETag etag() {
		return ETag.of(version);
	}

	boolean erased() {
		return erasedOn != null;
	}

	/** What names the rep among those of a partner. */
	String key() {
		return erased() ? "erased:" + id : RepKey.of(name, email);
	}

	/** The rep with what is said; the same mail address in another case is no other one. */
	Rep with(@Nullable String name, @Nullable String email, Role role, @Nullable LocalDate leftOn) {
		var address = email != null && email.equalsIgnoreCase(this.email) ? this.email : email;
		return new Rep(id, name, address, role, leftOn, erasedOn, version);
	}

	/** What is left of a rep whose personal data are erased: always the same name, and what the figures need. */
	Rep erased(LocalDate on) {
		return new Rep(id, pseudonym(), null, role, leftOn, on, version);
	}

	void refuseErased() {
		if (erased()) {
			throw new Refused(Refused.Kind.CONFLICT,
					"The personal data of %s were erased on %s; add the person as a new rep.".formatted(name, erasedOn));
		}
	}

	/** The rep as others may have written of them. */
	Mentioned mentioned(UUID partnerId) {
		return new Mentioned(partnerId, name, email, pseudonym());
	}

	private String pseudonym() {
		return "Erased rep " + id.toString().substring(0, 4);
	}

	Rep changed() {
		return new Rep(id, name, email, role, leftOn, erasedOn, version + 1);
	}

}
