package dev.runway.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.runway.metrics.LiveVersusSigned.LiveRates;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import org.springframework.stereotype.Service;

/** The door to the figures of the programme. */
@Service
public class Metrics {

	private final Map<String, Metric<?>> metrics = new LinkedHashMap<>();

	private final Map<String, Definition> definitions = new LinkedHashMap<>();

	private final Headline headline;

	private final MetricQueries queries;

	private final RecentFigures recent;

	private final MetricsSettings settings;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	Metrics(Collection<Metric<?>> metrics, Headline headline, MetricQueries queries, RecentFigures recent, MetricsSettings settings,
			PartnerDirectory partners, ProgrammeCalendar calendar) {
		metrics.stream().sorted(Comparator.comparing(Metric::name)).forEach(metric -> {
			this.metrics.put(metric.name(), metric);
			this.definitions.put(metric.name(), MetricQueries.definition(metric.name()));
		});
		this.headline = headline;
		this.queries = queries;
		this.recent = recent;
		this.settings = settings;
		this.partners = partners;
		this.calendar = calendar;
	}

	/** How each metric is computed. */
	public List<Definition> definitions() {
		return List.copyOf(definitions.values());
	}

	/** One metric of some partners, as of today. */
	public Answer answer(String name, Selection selection) {
		return answer(name, selection, calendar.today());
	}

	/** The same as of an earlier day, from what is known today. */
	public Answer answer(String name, Selection selection, LocalDate today) {
		return some(List.of(name), selection, today).getFirst();
	}

	/** Some metrics of some partners, in the order asked for, from one reading of the facts. */
	public List<Answer> some(List<String> names, Selection selection) {
		return some(names, selection, calendar.today());
	}

	/** The same as of an earlier day, from what is known today. */
	public List<Answer> some(List<String> names, Selection selection, LocalDate today) {
		return answers(names.stream().<Metric<?>>map(this::named).toList(), selection, today);
	}

	/** All metrics of some partners, from one reading of the facts. */
	public List<Answer> all(Selection selection) {
		return all(selection, calendar.today());
	}

	/** The same as of an earlier day, from what is known today. */
	public List<Answer> all(Selection selection, LocalDate today) {
		return answers(metrics.values(), selection, today);
	}

	/** The live rate that stands first everywhere, from the answer of its metric, beside that of a month before. */
	public HeadlineRate headlineRate(Answer now) {
		var before = HeadlineRate.before(now.today());
		var then = answer(now.metric().name(), now.filters(), before);
		return new HeadlineRate(common(now), settings.signedWhen(now.filters()), now.counts(), before, common(then), then.counts(),
				settings.target(), settings.liveByDay());
	}

	private static LiveRate common(Answer answer) {
		return ((LiveRates) answer.figures()).rows().getFirst();
	}

	private Metric<?> named(String name) {
		var metric = metrics.get(name);
		if (metric == null) {
			throw new Refused(Refused.Kind.UNKNOWN,
					"There is no metric '%s'; there are %s.".formatted(name, String.join(", ", metrics.keySet())));
		}
		return metric;
	}

	private List<Answer> answers(Collection<Metric<?>> asked, Selection selection, LocalDate today) {
		if (selection.owner() != null && partners.findOwner(selection.owner()).isEmpty()) {
			throw new Refused(Refused.Kind.INVALID,
					"owner '%s' is no known owner; the page Owners or GET /api/v1/owners lists them.".formatted(selection.owner()));
		}
		var read = new ArrayList<>(asked);
		if (!read.contains(headline)) {
			read.add(headline);
		}
		var names = read.stream().map(Metric::name).collect(Collectors.toSet());
		var figures = recent.of(new RecentFigures.Question(names, selection, today), () -> queries.run(read, selection, today));
		var counts = Headline.HeadlineFigures.class.cast(Objects.requireNonNull(figures.get(headline.name()))).counts();
		return asked.stream()
			.map(metric -> new Answer(Objects.requireNonNull(definitions.get(metric.name())), today, selection, settings.rejectedRegistrations(), counts,
					Objects.requireNonNull(figures.get(metric.name()))))
			.toList();
	}

}
