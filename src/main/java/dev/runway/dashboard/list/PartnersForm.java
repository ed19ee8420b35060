package dev.runway.dashboard.list;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.runway.standing.Criterion;
import dev.runway.standing.Given.Choice;
import dev.runway.standing.PartnerSort;

/**
 * The form that narrows the list of partners down.
 *
 * @param first the fields that are always there
 * @param more those that are unfolded
 * @param open whether one of these is filled in
 * @param chosen what is given, each with the way to the list without it
 * @param sort the order
 */
record PartnersForm(List<Field> first, List<Field> more, boolean open, List<Chosen> chosen, Field sort) {

	private static final List<Criterion> FIRST = List.of(Criterion.NAME, Criterion.OWNER, Criterion.STATE, Criterion.NEXT, Criterion.LATE);

	private static final List<Criterion> MORE = List.of(Criterion.DUE, Criterion.DAY_FROM, Criterion.DAY_TO, Criterion.IDLE_FROM, Criterion.IDLE_TO,
			Criterion.DAYS_LEFT, Criterion.RUNG, Criterion.REACHED, Criterion.REACHED_FROM, Criterion.NOT_REACHED, Criterion.COHORT, Criterion.RIGHTS,
			Criterion.MISSING, Criterion.RAN_OUT, Criterion.RUNS_OUT_WITHIN, Criterion.TYPE, Criterion.TIER, Criterion.REGION);

	static PartnersForm of(PartnersView view) {
		return new PartnersForm(fields(FIRST, view), fields(MORE, view), view.any(MORE.toArray(Criterion[]::new)),
				view.filter().given().keySet().stream().map(each -> Chosen.of(each, view)).toList(), sort(view.sort()));
	}

	/** Each column as people want it, and the present order where that is another one. */
	private static Field sort(PartnerSort sort) {
		var choices = Stream.concat(Stream.of(PartnersColumn.values()).map(column -> {
			var usual = new PartnerSort(column.order(), column.order().largestFirst());
			return new Choice(usual.word(), column.label());
		}), Stream.of(new Choice(sort.word(), PartnersColumn.of(sort.by()).label() + ", the other way round"))
			.filter(turned -> sort.descending() != sort.by().largestFirst())).toList();
		return new Field("sort", "Sorted by", "select", sort.word(), choices);
	}

	/** What the form does not show and keeps all the same. */
	public List<Chosen> hidden() {
		return chosen.stream().filter(each -> !FIRST.contains(each.criterion()) && !MORE.contains(each.criterion())).toList();
	}

	private static List<Field> fields(List<Criterion> criteria, PartnersView view) {
		return criteria.stream()
			.map(each -> new Field(each.word(), each.label(), each.given().kind(), view.value(each), each.given().choices()))
			.toList();
	}

	/**
	 * A field.
	 *
	 * @param kind how it is typed
	 * @param value what is given
	 */
	record Field(String name, String label, String kind, String value, List<Choice> choices) {
	}

	/**
	 * Something that is given.
	 *
	 * @param words what it says
	 * @param without the way to the list without it
	 */
	record Chosen(Criterion criterion, String value, String words, String without) {

		static Chosen of(Criterion criterion, PartnersView view) {
			var words = view.filter().words(criterion);
			return new Chosen(criterion, view.value(criterion),
					words.equals(criterion.label().toLowerCase(Locale.ROOT)) ? criterion.label() : "%s: %s".formatted(criterion.label(), words),
					view.without(criterion));
		}

	}

}
