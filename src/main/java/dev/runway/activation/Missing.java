package dev.runway.activation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Collects what is missing, in the order of the form. */
final class Missing {

	private static final int MAX_TEXT = 4000;

	private static final BigDecimal MAX_AMOUNT = new BigDecimal("1000000000000");

	private final List<String> sentences = new ArrayList<>();

	Missing unless(@Nullable Boolean given, String sentence) {
		if (!Boolean.TRUE.equals(given)) {
			sentences.add(sentence);
		}
		return this;
	}

	Missing text(@Nullable String text, String sentence) {
		unless(text == null || text.length() <= MAX_TEXT, "A text may have at most %d characters.".formatted(MAX_TEXT));
		return unless(text != null && !text.isBlank(), sentence);
	}

	Missing atLeast(int minimum, @Nullable Integer count, String role) {
		var given = count == null ? 0 : count;
		return unless(given >= minimum, "%d of %d %s are certified.".formatted(given, minimum, role));
	}

	List<String> list() {
		return List.copyOf(sentences);
	}

	static boolean isMoney(@Nullable BigDecimal amount, @Nullable String currency) {
		return amount != null && amount.signum() > 0 && amount.compareTo(MAX_AMOUNT) <= 0 && isCurrency(currency)
				&& amount.stripTrailingZeros().scale() <= Currency.getInstance(currency).getDefaultFractionDigits();
	}

	private static boolean isCurrency(@Nullable String code) {
		return Currency.getAvailableCurrencies().stream().anyMatch(each -> each.getCurrencyCode().equals(code));
	}

}
