package dev.runway.deal;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Brings the names of companies into one form: without case, accents, punctuation, white space and legal form. Two
 * companies that then look alike cost somebody a look; a company that looks like two costs a conflict that nobody sees.
 */
@Component
class CompanyNames {

	/** Letters that Unicode does not take apart. */
	private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("ß", "ss"), Map.entry("æ", "ae"),
			Map.entry("œ", "oe"), Map.entry("ø", "o"), Map.entry("ł", "l"), Map.entry("đ", "d"), Map.entry("ð", "d"),
			Map.entry("þ", "th"), Map.entry("ı", "i"));

	private final List<List<String>> legalForms;

	CompanyNames(DealSettings settings) {
		this.legalForms = settings.legalForms()
			.stream()
			.map(CompanyNames::words)
			.distinct()
			.sorted(Comparator.<List<String>>comparingInt(List::size).reversed())
			.toList();
	}

	/** The form in which a name is compared; a name without letters and digits has none. */
	Optional<String> key(String name) {
		var words = words(name);
		if (words.size() > 1 && words.getFirst().equals("the")) {
			words = words.subList(1, words.size());
		}
		return Optional.of(umlauts(String.join("", withoutLegalForm(words)))).filter(key -> !key.isEmpty());
	}

	private List<String> withoutLegalForm(List<String> words) {
		for (var form : legalForms) {
			var rest = words.size() - form.size();
			if (rest > 0 && words.subList(rest, words.size()).equals(form)) {
				return withoutLegalForm(words.subList(0, rest));
			}
		}
		return words.size() > 1 && words.getLast().equals("and") ? withoutLegalForm(words.subList(0, words.size() - 1)) : words;
	}

	private static List<String> words(String text) {
		var plain = letters(Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT))
			.replaceAll("[&+]", " and ")
			.replaceAll("['’ʼ`´.]", "")
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.replaceAll("(?<=\\b\\p{L}) (?=\\p{L}\\b)", "")
			.strip();
		return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
	}

	private static String letters(String text) {
		var replaced = text;
		for (var letter : LETTERS.entrySet()) {
			replaced = replaced.replace(letter.getKey(), letter.getValue());
		}
		return replaced;
	}

	/** An umlaut may be written with two letters; that other words lose a letter harms nothing, since they do on both sides. */
	private static String umlauts(String key) {
		return key.replaceAll("([aou])e", "$1");
	}

}
