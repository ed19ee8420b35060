package dev.runway.dashboard.list;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.runway.standing.Criterion;
import dev.runway.standing.PartnerFilter;
import dev.runway.standing.PartnerOrder;
import dev.runway.standing.PartnerSort;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of partners as it stands in an address, which is what can be shared of it.
 *
 * @param cursor the last partner of the page before; none for the first page
 */
record PartnersView(PartnerFilter filter, PartnerSort sort, @Nullable String cursor) {

	static final PartnersView ALL = new PartnersView(PartnerFilter.ALL, PartnerSort.DEFAULT, null);

	private static final String LIST = "/partners", FILE = "/partners.csv";

	static PartnersView of(Map<String, String[]> address) {
		return new PartnersView(PartnerFilter.of(address, "sort", "cursor"), PartnerSort.of(value(address, "sort").orElse(null)),
				value(address, "cursor").orElse(null));
	}

	/** The same list of the partners of an owner. */
	PartnersView ownedBy(String userName) {
		return new PartnersView(filter.with(Criterion.OWNER, userName), sort, cursor);
	}

	/** What is given of a criterion; empty where nothing is. */
	public String value(Criterion criterion) {
		return filter.value(criterion).orElse("");
	}

	/** The first page of the same list. */
	public String first() {
		return address(LIST, filter, sort, null);
	}

	/** The page that begins after a partner. */
	public String next(String after) {
		return address(LIST, filter, sort, after);
	}

	/** The same list sorted by a column. */
	public String sortedBy(PartnerOrder column) {
		return address(LIST, filter, sort.choose(column), null);
	}

	/** The same list without a criterion. */
	public String without(Criterion criterion) {
		return address(LIST, filter.without(criterion), sort, null);
	}

	/** The same list as a file. */
	public String file() {
		return address(FILE, filter, sort, null);
	}

	/** How a column is sorted, for those who do not see it; none where it is not. */
	public @Nullable String sorted(PartnerOrder column) {
		return column != sort.by() ? null : sort.descending() ? "descending" : "ascending";
	}

	/** Whether one of these is given. */
	public boolean any(Criterion... criteria) {
		return Stream.of(criteria).anyMatch(each -> filter.value(each).isPresent());
	}

	private static String address(String path, PartnerFilter filter, PartnerSort sort, @Nullable String after) {
		var address = UriComponentsBuilder.fromUriString(path + filter.query());
		if (!sort.equals(PartnerSort.DEFAULT)) {
			address.queryParam("sort", sort.word());
		}
		if (after != null) {
			address.queryParam("cursor", after);
		}
		return address.build(true).toUriString();
	}

	private static Optional<String> value(Map<String, String[]> address, String name) {
		return PartnerFilter.value(name, address.getOrDefault(name, new String[0]));
	}

}
