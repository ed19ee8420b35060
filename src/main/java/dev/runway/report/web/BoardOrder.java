package dev.runway.report.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import dev.runway.report.OwnerTotals;
import org.jspecify.annotations.Nullable;

/** By what the board is sorted: names from A on, figures from the largest on. */
enum BoardOrder {

	NAME("Owner", owner -> 0), LOAD("Load", OwnerTotals::load), REACHED("Newly reached", OwnerTotals::reached),
	DUE("Due this week", OwnerTotals::due), OVERDUE("Overdue", OwnerTotals::overdue), HELP("Help", OwnerTotals::help),
	DEMOTION("Demotion", OwnerTotals::demote), DECISION("Decision", OwnerTotals::decide),
	IDLE("Oldest idle", owner -> owner.oldest() == null ? -1 : owner.oldest().day());

	private final String label;

	private final ToIntFunction<OwnerTotals> figure;

	BoardOrder(String label, ToIntFunction<OwnerTotals> figure) {
		this.label = label;
		this.figure = figure;
	}

	static BoardOrder named(@Nullable String word) {
		return word == null ? NAME
				: Arrays.stream(values())
					.filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT)))
					.findFirst()
					.orElseThrow(() -> Address.invalid("sort '%s' is unknown; use one of %s.".formatted(word,
							Arrays.stream(values()).map(BoardOrder::word).collect(Collectors.joining(", ")))));
	}

	String label() {
		return label;
	}

	/** How the address names it. */
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Leaves those with the same figure in the order in which they come, which is that of their names. */
	Comparator<OwnerTotals> comparator() {
		return Comparator.comparingInt(figure).reversed();
	}

}
