package dev.runway.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts partners as the list finds them, so that a number and the list that it leads to say the same. */
@Service
@Transactional(readOnly = true)
public class PartnerCounts {

	private static final String MILESTONES = "select count(*) as partners, %s as late, %s as due, %s as reached\n";

	private static final String OWNERS = " group by owner order by count(*) desc, owner limit :most";

	/** A parameter of a criterion, and no cast. */
	private static final Pattern PARAMETER = Pattern.compile(Stream.of(Criterion.values()).map(Criterion::word).collect(Collectors.joining("|", "(?<!:):(", ")\\b")));

	private final JdbcClient jdbc;

	private final QueryParameters parameters;

	PartnerCounts(JdbcClient jdbc, QueryParameters parameters) {
		this.jdbc = jdbc;
		this.parameters = parameters;
	}

	/** How many partners there are to which a filter applies. */
	public Counted of(PartnerFilter filter) {
		return jdbc.sql(milestones(filter) + PartnerColumns.RUNS + filter.conditions())
			.params(parameters.of(filter))
			.query(Counted.class)
			.single();
	}

	/** How many partners there are to which each of some filters applies, all counted in one go. */
	public List<Long> of(List<PartnerFilter> filters) {
		var common = common(filters);
		var together = parameters.of(common);
		for (int at = 0; at < filters.size(); at++) {
			var mine = "_" + at;
			filters.get(at).parameters().forEach((name, value) -> together.put(name + mine, value));
		}
		var latest = filters.stream().allMatch(filter -> filter.latest().equals(PartnerColumns.LATEST)) ? PartnerColumns.LATEST : "";
		var counts = IntStream.range(0, filters.size())
			.mapToObj(at -> "count(*) filter (where true%s)".formatted(PARAMETER.matcher(rest(filters.get(at), common, latest)).replaceAll(":$1_" + at)))
			.collect(Collectors.joining(", "));
		return jdbc.sql("select " + counts + "\n" + PartnerColumns.RUNS + common.own() + latest)
			.params(together)
			.query((row, number) -> {
				var numbers = new Long[filters.size()];
				for (int at = 0; at < numbers.length; at++) {
					numbers[at] = row.getLong(at + 1);
				}
				return List.of(numbers);
			})
			.single();
	}

	/** The owners of most of the partners to which a filter applies, those with most of them first. */
	public List<OwnersPartners> byOwner(PartnerFilter filter, int most) {
		return jdbc.sql("select owner, count(*) as partners\n" + PartnerColumns.RUNS + filter.conditions() + OWNERS)
			.params(parameters.of(filter))
			.param("most", most)
			.query(OwnersPartners.class)
			.list();
	}

	/** Milestones are added up where they are asked for. */
	private static String milestones(PartnerFilter filter) {
		var late = filter.value(Criterion.LATE).map(asked -> PartnerColumns.LATE);
		var due = filter.value(Criterion.DUE).map(asked -> PartnerColumns.DUE);
		var reached = filter.value(Criterion.NEW).map(asked -> "%s + (%s)".formatted(PartnerColumns.NEW, PartnerColumns.TOLD_LATE_OF_RUN));
		return MILESTONES.formatted(sum(late), sum(due), sum(reached));
	}

	private static String sum(Optional<String> each) {
		return each.map("coalesce(sum(%s), 0)"::formatted).orElse("0");
	}

	/** What all of them ask for, which can be looked up by an index. */
	private static PartnerFilter common(List<PartnerFilter> filters) {
		return new PartnerFilter(filters.getFirst().given().entrySet().stream()
			.filter(entry -> filters.stream().allMatch(filter -> filter.given().entrySet().contains(entry)))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	private static String rest(PartnerFilter filter, PartnerFilter common, String asked) {
		return filter.given().entrySet().stream().filter(each -> !common.given().containsKey(each.getKey()))
			.map(each -> " and (%s)".formatted(each.getKey().condition(each.getValue(), filter)))
			.collect(Collectors.joining("", "", asked.isEmpty() ? filter.latest() : ""));
	}

	/**
	 * How many partners there are, and how many of their milestones, of those that the filter asks for.
	 *
	 * @param late open after their due day
	 * @param due open, with a due day in this week that is still to come
	 * @param reached newly
	 */
	public record Counted(long partners, long late, long due, long reached) {
	}

	/** How many partners an owner has of those that were asked for. */
	public record OwnersPartners(String owner, long partners) {
	}

}
