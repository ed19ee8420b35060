package dev.runway.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.runway.certification.ForeseenGates;
import dev.runway.partner.ForeseenOwners;
import dev.runway.partner.Partner;
import dev.runway.programme.Recorded;
import dev.runway.runway.ForeseenMilestones;
import dev.runway.runway.ReportedMilestone;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are judged together, all of some partners: what is known of these, with all that the rows judged so far would make of it.
 *
 * @param recorded whoever asked for the load says so, and now
 * @param histories what newcomers have reached before, as far as it was judged
 * @param judged what becomes of each row that was judged
 */
record Batch(Order order, List<StagedRow> rows, Recorded recorded, ForeseenOwners owners, PartnerLookup partners,
		ForeseenMilestones milestones, ForeseenGates gates, Faults faults, Map<UUID, List<ReportedMilestone>> histories,
		Map<StagedRow, RowResult> judged) {

	UUID importId() {
		return order.importId();
	}

	/** Whether what is judged will be applied in the same transaction. */
	boolean binding() {
		return !order.dryRun();
	}

	/** Takes up a partner that a row brings, for the rows after it. */
	void admit(Partner newcomer) {
		partners.add(newcomer);
		milestones.admit(newcomer, recorded);
		gates.admit(newcomer.id());
	}

	List<ReportedMilestone> history(Partner newcomer) {
		return histories.computeIfAbsent(newcomer.id(), id -> new ArrayList<>());
	}

	/** The rows of a file that nobody has judged yet. */
	List<StagedRow> open(CsvFile file) {
		return rows.stream().filter(row -> row.file() == file && !judged.containsKey(row)).toList();
	}

	void put(StagedRow row, RowResult result) {
		judged.put(row, result);
	}

	/**
	 * Judges the rows of a file one by one; a fault with one that would not be applied is kept from the others.
	 *
	 * @param judge what becomes of a row, or nothing where that is said later, of all of them
	 */
	void judge(CsvFile file, Function<StagedRow, @Nullable RowResult> judge) {
		open(file).forEach(row -> guarded(() -> List.of(row), () -> {
			var result = judge.apply(row);
			if (result != null) {
				put(row, result);
			}
		}));
	}

	/** Judges the rows of a file together, as {@link #judge(CsvFile, Function)} does each. */
	void judge(CsvFile file, Runnable judge) {
		guarded(() -> open(file), judge);
	}

	private void guarded(Supplier<List<StagedRow>> concerned, Runnable judge) {
		try {
			judge.run();
		}
		catch (RuntimeException failure) {
			if (binding() || faults.isPassing(failure)) {
				throw failure;
			}
			concerned.get().forEach(row -> put(row, faults.refused(order, row, failure)));
		}
	}

	/** What becomes of each row; one that no loader said anything of is at fault. */
	Map<StagedRow, RowResult> results() {
		rows.forEach(row -> judged.putIfAbsent(row, Faults.REFUSED));
		return judged;
	}

}
