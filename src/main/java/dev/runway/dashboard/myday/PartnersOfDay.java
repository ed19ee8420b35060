package dev.runway.dashboard.myday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.runway.api.Paging;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Milestone;
import dev.runway.standing.Criterion;
import dev.runway.standing.ListedPartner;
import dev.runway.standing.PartnerCounts;
import dev.runway.standing.PartnerFilter;
import dev.runway.standing.PartnerList;
import dev.runway.standing.PartnerOrder;
import dev.runway.standing.PartnerSort;
import org.springframework.stereotype.Component;

/** Finds what partners ask for today, as the list of partners finds them, so that each number leads to as many. */
@Component
class PartnersOfDay {

	/** How many partners a section has, how many are ordered here, and how many of a person have their next action shown. */
	private static final int SHOWN = 5, ORDERED = 200, ACTIONS = 60;

	/** How many days "lately" goes back, and "soon" forward. */
	static final int LATELY = 14;

	private static final PartnerSort MOST_LATE = new PartnerSort(PartnerOrder.LATE, true), FIRST_DUE = new PartnerSort(PartnerOrder.DUE, false);

	private final PartnerList list;

	private final PartnerCounts counts;

	private final ProgrammeCalendar calendar;

	PartnersOfDay(PartnerList list, PartnerCounts counts, ProgrammeCalendar calendar) {
		this.list = list;
		this.counts = counts;
		this.calendar = calendar;
	}

	/** The day of an owner. */
	ManagersDay of(String owner) {
		var mine = PartnerFilter.ALL.with(Criterion.OWNER, owner);
		var today = calendar.today();
		var dueToday = mine.with(Criterion.DUE, "today");
		var dueThisWeek = mine.with(Criterion.DUE, "week");
		var late = mine.with(Criterion.LATE, "true");
		var live = mine.with(Criterion.REACHED, Milestone.FIRST_DEAL_REGISTERED).with(Criterion.REACHED_FROM, today.minusDays(LATELY));
		var ending = mine.with(Criterion.DAYS_LEFT, LATELY);
		var open = mine.with(Criterion.OPEN, "true");
		var totals = counts.of(List.of(dueToday, dueThisWeek, late, ending, open));
		return new ManagersDay(due(dueToday, totals.get(0), today),
				due(dueThisWeek, totals.get(1), sunday(today)),
				section(late, MOST_LATE, totals.get(2), DayLine::late), live(live), ending(ending, totals.get(3)),
				list.page(open, FIRST_DUE, new Paging(ACTIONS, Optional.empty())).items().stream().map(partner -> PartnersAction.of(partner, today)).toList(),
				totals.get(4), address(open, FIRST_DUE));
	}

	/** The partners at the first milestone, which partner operations work on: those whose agreement is late, is due this week, and all. */
	OperationsDay atFirstMilestone() {
		var first = PartnerFilter.ALL.with(Criterion.NEXT, Milestone.AGREEMENT_SIGNED);
		var today = calendar.today();
		var late = first.with(Criterion.LATE, "true");
		var due = first.with(Criterion.DUE, "week");
		var totals = counts.of(List.of(late, due, first));
		return new OperationsDay(section(late, MOST_LATE, totals.get(0), DayLine::late),
				due(due, totals.get(1), sunday(today)), totals.get(2), first.address());
	}

	private DayList section(PartnerFilter filter, PartnerSort sort, long total, Function<ListedPartner, DayLine> form) {
		return new DayList(total == 0 ? List.of() : list.page(filter, sort, new Paging(SHOWN, Optional.empty())).items().stream().map(form).toList(), total,
				address(filter, sort));
	}

	/** By the day that falls due up to a day, and by name where that is the same. */
	private DayList due(PartnerFilter filter, long total, LocalDate until) {
		var today = calendar.today();
		return new DayList(total == 0 ? List.of() : first(filter, Comparator.comparing((ListedPartner partner) -> DayLine.firstDue(partner, today, until)),
				partner -> DayLine.due(partner, today, until)), total, address(filter, FIRST_DUE));
	}

	private DayList live(PartnerFilter filter) {
		var today = calendar.today();
		return new DayList(first(filter, Comparator.comparing(ListedPartner::liveOn, Comparator.nullsFirst(Comparator.naturalOrder())).reversed(),
				partner -> DayLine.live(partner, today)), counts.of(filter).partners(), filter.address());
	}

	private DayList ending(PartnerFilter filter, long total) {
		var today = calendar.today();
		return new DayList(first(filter, Comparator.comparing(ListedPartner::clockEndsOn, Comparator.nullsLast(Comparator.naturalOrder())),
				partner -> DayLine.ending(partner, today)), total, filter.address());
	}

	private List<DayLine> first(PartnerFilter filter, Comparator<ListedPartner> order, Function<ListedPartner, DayLine> form) {
		return list.page(filter, PartnerSort.DEFAULT, new Paging(ORDERED, Optional.empty())).items().stream().sorted(order).limit(SHOWN).map(form).toList();
	}

	private static LocalDate sunday(LocalDate today) {
		return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
	}

	private static String address(PartnerFilter filter, PartnerSort sort) {
		return "%s&sort=%s".formatted(filter.address(), sort.word());
	}

}
