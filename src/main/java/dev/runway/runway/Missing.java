package dev.runway.runway;

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
	public Missing name(@Nullable String text, String sentence) {
		return text(text, sentence, MAX_NAME);
	}

	/** An amount that may not be known yet. */
	public Missing optionalMoney(@Nullable String amount, @Nullable String currency) {
		return amount == null || amount.isBlank() ? this : all(TypedAmount.of(amount, currency).problems());
	}

	public Missing money(@Nullable String amount, @Nullable String currency, String sentence) {
		return unless(amount != null && !amount.isBlank(), sentence).optionalMoney(amount, currency);
	}

	public Missing all(Collection<String> problems) {
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
