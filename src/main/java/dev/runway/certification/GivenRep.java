package dev.runway.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A certified rep as a person typed it or a system sent it. Everything may be missing or wrong. */
public record GivenRep(@Nullable String name, @Nullable String email, @Nullable String role,
		@Nullable String certificate, @Nullable LocalDate issuedOn, @Nullable LocalDate expiresOn,
		@Nullable String certificateUrl) {

	boolean isEmpty() {
		return issuedOn == null && expiresOn == null
				&& Stream.of(name, email, certificate, certificateUrl).noneMatch(each -> TextRule.text(each).isPresent());
	}

	/** Names in whole sentences what is missing or wrong, in the order of the fields. */
	public List<String> problems(LocalDate today) {
		var problems = new ArrayList<>(personProblems());
		var who = shortened(who());
		if (Role.of(role).isEmpty()) {
			problems.add("Say whether %s is certified as SALES or as SE.".formatted(who));
		}
		TextRule.text(certificate)
			.ifPresentOrElse(given -> TextRule.nameProblem("The certificate of %s".formatted(who), given).ifPresent(problems::add),
					() -> problems.add("Name the certificate of %s.".formatted(who)));
		days(who, today, problems);
		TextRule.text(certificateUrl)
			.filter(given -> !TextRule.isUrl(given))
			.ifPresent(given -> problems.add("'%s' is not the web address of a certificate.".formatted(shortened(given))));
		return List.copyOf(problems);
	}

	/** What is missing or wrong with the person alone. */
	List<String> personProblems() {
		var problems = new ArrayList<String>();
		if (TextRule.text(name).or(() -> TextRule.text(email)).isEmpty()) {
			problems.add("Give the name or the mail address of every rep.");
		}
		TextRule.text(name)
			.flatMap(given -> TextRule.nameProblem("The name of %s".formatted(shortened(given)), given))
			.ifPresent(problems::add);
		TextRule.text(email)
			.filter(given -> !TextRule.isAddress(given))
			.ifPresent(given -> problems.add("'%s' is not a mail address of %s.".formatted(shortened(given), shortened(who()))));
		return problems;
	}

	/** The rep, once nothing is wrong any more. */
	public CertifiedRep certified() {
		return new CertifiedRep(TextRule.text(name).orElse(null), TextRule.text(email).orElse(null), Role.of(role).orElseThrow(),
				TextRule.text(certificate).orElseThrow(), Objects.requireNonNull(issuedOn), expiresOn,
				TextRule.text(certificateUrl).orElse(null));
	}

	/** The certificate as it is given here, of a rep who is known. */
	GivenRep of(Rep rep) {
		return new GivenRep(rep.name(), rep.email(), rep.role().name(), certificate, issuedOn, expiresOn, certificateUrl);
	}

	/** What is left of the rep who is erased. */
	public GivenRep erased(Mentioned rep) {
		return new GivenRep(rep.pseudonym(), null, role, certificate, issuedOn, expiresOn, null);
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

	private String who() {
		return TextRule.text(name).or(() -> TextRule.text(email)).orElse("a rep");
	}

	private static String shortened(String text) {
		return text.length() <= 60 ? text : text.substring(0, 60) + "…";
	}

}
