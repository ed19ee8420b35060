package dev.runway.activation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.runway.deal.TypedAmount;
import org.jspecify.annotations.Nullable;

/** Collects what is missing or wrong, in the order of the form. */
public final class Missing {

	private static final int MAX_TEXT = 4000;

	private static final int MAX_NAME = 200;

	private final List<String> sentences = new ArrayList<>();

	public Missing unless(@Nullable Boolean given, String sentence) {
		if (!Boolean.TRUE.equals(given)) {
			sentences.add(sentence);
		}
		return this;
	}

	public Missing text(@Nullable String text, String sentence) {
		return text(text, sentence, MAX_TEXT);
	}

	/** A text that is short enough for a list or a subject. */
	Missing name(@Nullable String text, String sentence) {
		return text(text, sentence, MAX_NAME);
	}

	/** A day between the signature and today; the sentences call it "the day of" the field. */
	Missing day(@Nullable LocalDate day, String field, EvidenceFacts facts) {
		return all(OccurrenceRule.problemsOf(field, day, facts.signedOn(), facts.today()));
	}

	/** A day that cannot be before a milestone, as far as both are known. */
	Missing notBefore(Milestone milestone, @Nullable LocalDate day, String field, EvidenceFacts facts) {
		facts.reachedOn(milestone)
			.filter(reachedOn -> day != null && day.isBefore(reachedOn))
			.ifPresent(reachedOn -> sentences.add("The day of %s, %s, is before the milestone '%s', which was reached on %s."
				.formatted(field, day, milestone.label(), reachedOn)));
		return this;
	}

	/** An amount that may not be known yet. */
	Missing optionalMoney(@Nullable String amount, @Nullable String currency) {
		return amount == null || amount.isBlank() ? this : all(TypedAmount.of(amount, currency).problems());
	}

	Missing money(@Nullable String amount, @Nullable String currency, String sentence) {
		return unless(amount != null && !amount.isBlank(), sentence).optionalMoney(amount, currency);
	}

	Missing all(Collection<String> problems) {
		sentences.addAll(problems);
		return this;
	}

	public List<String> list() {
		return List.copyOf(sentences);
	}

	private Missing text(@Nullable String text, String sentence, int max) {
		unless(text == null || text.indexOf('\0') < 0, "A text holds a character that cannot be kept; type it again.");
		unless(text == null || text.length() <= max,
				"'%.40s…' is too long; at most %d characters are allowed.".formatted(text, max));
		return unless(text != null && !text.isBlank(), sentence);
	}

}
