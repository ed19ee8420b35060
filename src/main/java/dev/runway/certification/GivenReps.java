package dev.runway.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The list of reps of a form or a request; rows that are empty are none. */
public class GivenReps {

	private static final int MAX = 500;

	private final List<GivenRep> reps;

	public GivenReps(@Nullable List<@Nullable GivenRep> reps) {
		this.reps = reps == null ? List.of() : reps.stream().filter(Objects::nonNull).filter(each -> !each.isEmpty()).toList();
	}

	public boolean isEmpty() {
		return reps.isEmpty();
	}

	/** Names in whole sentences what is missing or wrong, row by row. */
	public List<String> problems(LocalDate today) {
		if (reps.size() > MAX) {
			return List.of("At most %d reps can be recorded at once.".formatted(MAX));
		}
		var problems = new ArrayList<>(reps.stream().flatMap(each -> each.problems(today).stream()).distinct().toList());
		var valid = valid(today);
		valid.stream()
			.filter(each -> hasTwoRoles(each, valid))
			.map(CertifiedRep::label)
			.distinct()
			.forEach(name -> problems.add("%s stands there as SALES and as SE; one person counts for one role.".formatted(name)));
		return List.copyOf(problems);
	}

	/** The rows in which nothing is wrong. */
	public List<CertifiedRep> certified(LocalDate today) {
		var valid = valid(today);
		return valid.stream().filter(each -> !hasTwoRoles(each, valid)).toList();
	}

	private List<CertifiedRep> valid(LocalDate today) {
		return reps.stream()
			.limit(MAX)
			.filter(each -> each.problems(today).isEmpty())
			.map(GivenRep::certified)
			.toList();
	}

	private static boolean hasTwoRoles(CertifiedRep rep, List<CertifiedRep> all) {
		return all.stream().anyMatch(other -> other.role() != rep.role() && other.isSamePersonAs(rep));
	}

}
