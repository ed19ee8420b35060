package dev.runway.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A certified rep as a person typed it or a system sent it. Everything may be missing or wrong. */
public record GivenRep(@Nullable String name, @Nullable String email, @Nullable String role,
		@Nullable String certificate, @Nullable LocalDate issuedOn, @Nullable LocalDate expiresOn) {

	private static final int MAX_TEXT = 200;

	boolean isEmpty() {
		return issuedOn == null && expiresOn == null
				&& Stream.of(name, email, certificate).noneMatch(each -> text(each).isPresent());
	}

	/** Names in whole sentences what is missing or wrong, in the order of the fields. */
	public List<String> problems(LocalDate today) {
		var problems = new ArrayList<String>();
		var who = text(name).orElse("a rep");
		text(name).ifPresentOrElse(given -> bounded("The name of %s".formatted(shortened(given)), given, problems),
				() -> problems.add("Give the name of every rep."));
		text(email).filter(given -> !given.matches("[^@\\s]+@[^@\\s]+") || given.length() > MAX_TEXT)
			.ifPresent(given -> problems.add("'%s' is not a mail address of %s.".formatted(shortened(given), shortened(who))));
		if (knownRole().isEmpty()) {
			problems.add("Say whether %s is certified as SALES or as SE.".formatted(shortened(who)));
		}
		text(certificate).ifPresentOrElse(
				given -> bounded("The certificate of %s".formatted(shortened(who)), given, problems),
				() -> problems.add("Name the certificate of %s.".formatted(shortened(who))));
		days(shortened(who), today, problems);
		return List.copyOf(problems);
	}

	/** The rep, once nothing is wrong any more. */
	public CertifiedRep certified() {
		return new CertifiedRep(text(name).orElseThrow(), text(email).orElse(null), knownRole().orElseThrow(),
				text(certificate).orElseThrow(), Objects.requireNonNull(issuedOn), expiresOn);
	}

	private void days(String who, LocalDate today, List<String> problems) {
		if (issuedOn == null) {
			problems.add("Give the day on which the certificate of %s was issued.".formatted(who));
		}
		else if (issuedOn.isAfter(today)) {
			problems.add("The certificate of %s is issued on %s, in the future; today is %s.".formatted(who, issuedOn, today));
		}
		else if (expiresOn != null && expiresOn.isBefore(issuedOn)) {
			problems.add("The certificate of %s expires on %s, before it was issued on %s.".formatted(who, expiresOn,
					issuedOn));
		}
	}

	private Optional<Role> knownRole() {
		return text(role).map(given -> given.toUpperCase(Locale.ROOT))
			.flatMap(given -> Arrays.stream(Role.values()).filter(each -> each.name().equals(given)).findFirst());
	}

	private static void bounded(String what, String text, List<String> problems) {
		if (text.length() > MAX_TEXT || text.chars().anyMatch(Character::isISOControl)) {
			problems.add("%s may have at most %d characters on one line.".formatted(what, MAX_TEXT));
		}
	}

	private static String shortened(String text) {
		return text.length() <= 60 ? text : text.substring(0, 60) + "…";
	}

	private static Optional<String> text(@Nullable String given) {
		return Optional.ofNullable(given).map(String::strip).filter(each -> !each.isEmpty());
	}

}
