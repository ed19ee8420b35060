package dev.runway.metrics;

import java.util.List;

import dev.runway.metrics.LiveRate.Reading;
import org.springframework.stereotype.Component;

/** The live rate of the last six months in three readings, side by side. */
@Component
public class LiveVersusSigned implements Metric<LiveVersusSigned.Fact> {

	@Override
	public String name() {
		return "live-versus-signed";
	}

	@Override
	public Class<Fact> factType() {
		return Fact.class;
	}

	@Override
	public LiveRates figures(List<Fact> facts, Context context) {
		var byDay = context.settings().liveByDay();
		var matured = Lifeline.with(facts, Fact::matured);
		var signed = Lifeline.count(facts);
		var notYet = signed - Lifeline.count(matured);
		return new LiveRates(List.of(
				LiveRate.counted(Reading.LIVE_NOW, "Live today", Lifeline.live(facts, Integer.MAX_VALUE),
						signed, notYet, context),
				LiveRate.counted(Reading.MATURED, "Live in time, of those whose %d days are over".formatted(byDay),
						Lifeline.live(matured, byDay), signed - notYet, notYet, context),
				LiveRate.estimated(facts, 0, notYet, context)));
	}

	record Fact(int day, State outcome, boolean matured, long partners) implements Lifeline {
	}

	/** The three readings. */
	public record LiveRates(List<LiveRate> rows) implements Figures {
	}

}
