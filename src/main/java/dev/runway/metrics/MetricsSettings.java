package dev.runway.metrics;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the figures draw their lines.
 *
 * @param liveByDay the day by which a partner should be live
 * @param windowMonths how far "signed in the last six months" reaches back
 * @param landmarkDay the day on which the skip analysis looks at milestones 3 and 4
 * @param fewest how many partners a percentage needs at least
 * @param notOwnedBelow the activation rate below which nobody owns the runway
 * @param matureFrom the activation rate from which the programme is mature
 * @param stopBelow recruiting should stop when the rate is below this for sure
 * @param currency in which pipeline is added up
 * @param rates what one unit of another currency is worth in it
 * @param target the share of the partners signed in the last six months that should be live: the distance to it is shown
 * @param keptFor for how long figures are kept at the most, where nothing happens meanwhile
 * @param leaveOutRejected whether partners are left out whose registration was rejected later, while no other one stands
 */
@ConfigurationProperties("runway.metrics")
public record MetricsSettings(@DefaultValue("120") int liveByDay, @DefaultValue("6") int windowMonths,
		@DefaultValue("42") int landmarkDay, @DefaultValue("10") int fewest, @DefaultValue("0.3") double notOwnedBelow,
		@DefaultValue("0.7") double matureFrom, @DefaultValue("0.5") double stopBelow,
		@DefaultValue("EUR") Currency currency, @DefaultValue Map<Currency, BigDecimal> rates, @DefaultValue("0.5") double target,
		@DefaultValue("10s") Duration keptFor, @DefaultValue("false") boolean leaveOutRejected) {

	/** What is done with partners whose registration was rejected, said beside each figure. */
	String rejectedRegistrations() {
		return "Partners whose registration was rejected later and who have no other are %s."
			.formatted(leaveOutRejected ? "left out" : "counted, as they stay live");
	}

	/** When those have signed whom the live rate counts, in words. */
	public String signedWhen(Selection selection) {
		return selection.namesPeriod() ? "in the chosen time"
				: windowMonths == 1 ? "in the last month" : "in the last %d months".formatted(windowMonths);
	}

	/** The first day on which those have signed whom the live rate of a day counts. */
	public LocalDate signedSince(Selection selection, LocalDate day) {
		return selection.windowFrom(day, windowMonths);
	}

	/** What one smallest unit of each currency with a rate is worth in smallest units of the programme's currency. */
	public Map<Currency, BigDecimal> factors() {
		var factors = new LinkedHashMap<Currency, BigDecimal>();
		rates.forEach((each, rate) -> factors.put(each,
				rate.movePointRight(currency.getDefaultFractionDigits() - each.getDefaultFractionDigits())));
		factors.put(currency, BigDecimal.ONE);
		return factors;
	}

}
