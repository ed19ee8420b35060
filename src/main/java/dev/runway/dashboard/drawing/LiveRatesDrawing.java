package dev.runway.dashboard.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.runway.chart.Chart;
import dev.runway.chart.Dots;
import dev.runway.chart.Dots.Dot;
import dev.runway.chart.Dots.Limit;
import dev.runway.chart.Linked;
import dev.runway.metrics.Answer;
import dev.runway.metrics.HeadlineRate;
import dev.runway.metrics.LiveRate;
import dev.runway.metrics.LiveRate.Reading;
import dev.runway.metrics.LiveVersusSigned.LiveRates;
import dev.runway.metrics.MetricsSettings;
import org.jspecify.annotations.Nullable;

/** The live rate, now, a month before and against its target; and other ways to read it. */
final class LiveRatesDrawing {

	private static final List<String> COLUMNS = List.of("Reading", "Partners", "Live", "Days not over", "Rate", "Likely between",
			"Still followed on the last day");

	private LiveRatesDrawing() {
	}

	static Shown of(Answer answer, LiveRates figures, HeadlineRate headline, MetricsSettings settings, PartnersBehind behind) {
		var from = settings.signedSince(answer.filters(), answer.today());
		var ways = new Readings(from, answer.today(), settings.liveByDay(), behind);
		var table = table(figures.rows(), ways);
		if (headline.rate().partners() == 0) {
			return Shown.of(answer, headline.sentence(), List.of(), List.of(), table);
		}
		List<Chart> pictures = List.of(against(headline, day -> behind.liveBy(settings.signedSince(answer.filters(), day), day), answer.today()),
				new Dots("Other ways to read it, from 0 to 100 %", figures.rows().stream().skip(1).map(rate -> dot(rate, ways.counted(rate))).toList(), null));
		return Shown.of(answer, headline.sentence(), pictures, List.of(), table).with(headline).leading(ways(headline, ways, behind)).computed(method(figures.rows()));
	}

	private static Dots against(HeadlineRate headline, Function<LocalDate, String> live, LocalDate today) {
		return new Dots("The live rate, from 0 to 100 %",
				List.of(dot("Live today", headline.rate(), live.apply(today)),
						dot("On " + Words.day(headline.beforeOn()), headline.before(), live.apply(headline.beforeOn()))),
				Limit.of(headline.target(), "The target: %s".formatted(Words.share(headline.target()))));
	}

	private static Dot dot(String label, LiveRate rate, String live) {
		var count = rate.live() == null ? 0 : rate.live();
		return Dot.of(label, rate.share(), null, null, rate.share() == null ? "no rate" : Words.share(rate.share()), "")
			.counting(Words.of(count, rate.partners()) + " partners", count == 0 ? null : live);
	}

	/** A reading, leading to those that it counts. */
	static Dot dot(LiveRate rate, @Nullable String href) {
		return Dot.of(rate.label(), rate.share(), rate.lower(), rate.upper(), rate.share() == null ? "no rate" : Words.share(rate.share()),
				note(rate)).counting(rate.live() == null ? Words.partners(rate.partners()) : Words.of(rate.live(), rate.partners()) + " partners",
						rate.partners() == 0 || Long.valueOf(0).equals(rate.live()) ? null : href);
	}

	private static String note(LiveRate rate) {
		var said = new ArrayList<String>();
		if (rate.lower() != null) {
			said.add(Words.likely(rate.lower(), rate.upper()));
		}
		if (rate.notYet() > 0) {
			said.add((switch (rate.reading()) {
				case LIVE_NOW, ESTIMATED -> "for %,d of them the days are not over";
				case MATURED -> "the days of %,d others are not over";
			}).formatted(rate.notYet()));
		}
		if (rate.remark() != null) {
			said.add(rate.remark());
		}
		return String.join(" · ", said);
	}

	/** Of which kind the ranges are, and on whom the rates rest. */
	static List<String> method(List<LiveRate> rates) {
		return rates.stream()
			.filter(rate -> rate.interval() != null)
			.flatMap(rate -> Stream.of("The range around \"%s\" is its interval: %s.".formatted(rate.label(), rate.interval()),
					"That rate rests on all %s, each for as long as it is known. %,d of them were followed to the last day without going live or ending (the number at risk)."
						.formatted(Words.partners(rate.partners()), rate.atRisk())))
			.toList();
	}

	private static Table table(List<LiveRate> rates, Readings ways) {
		return new Table(COLUMNS, rates.stream()
			.map(rate -> List.of(Linked.text(rate.label()), Linked.count(rate.partners(), ways.partners(rate)),
					rate.live() == null ? Linked.text(Words.count(null)) : Linked.count(rate.live(), ways.counted(rate)),
					Linked.count(rate.notYet(), ways.notYet()), Linked.text(Words.share(rate.share())),
					Linked.text(Words.shares(rate.lower(), rate.upper())), Linked.text(Words.count(rate.atRisk()))))
			.toList());
	}

	/** The live and all of whom the rate tells, and what has come to them since the earlier day. */
	private static List<Linked> ways(HeadlineRate headline, Readings ways, PartnersBehind behind) {
		var since = " since " + Words.day(headline.beforeOn());
		var now = headline.counts();
		var then = headline.countsBefore();
		return List.of(Linked.count(headline.rate().live() == null ? 0 : headline.rate().live(), "live", ways.counted(headline.rate())),
				Linked.count(headline.rate().partners(), "signed " + headline.signedWhen(), ways.partners(headline.rate())),
				Linked.count(now.signed() - then.signed(), "signed" + since, behind.signed(headline.beforeOn().plusDays(1), ways.today())),
				Linked.count(now.live() - then.live(), "went live" + since, behind.liveSince(headline.beforeOn())),
				Linked.count(now.ended() - then.ended(), "ended" + since + " and before they were live", behind.endedSince(headline.beforeOn())));
	}

	/** The ways to those whom the readings of the rate count. */
	private record Readings(LocalDate from, LocalDate today, int days, PartnersBehind behind) {

		String partners(LiveRate rate) {
			return behind.signed(from, rate.reading() == Reading.MATURED ? today.minusDays(days) : today);
		}

		String counted(LiveRate rate) {
			return switch (rate.reading()) {
				case LIVE_NOW -> behind.liveBy(from, today);
				case MATURED -> behind.liveInTime(from, days);
				case ESTIMATED -> behind.signed(from, today);
			};
		}

		String notYet() {
			return behind.signed(from.isAfter(today.minusDays(days - 1L)) ? from : today.minusDays(days - 1L), today);
		}

	}

}
