package dev.runway.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import dev.runway.certification.GateKeeper.Entered;
import dev.runway.certification.SellingGate.Answer;
import dev.runway.certification.SellingGate.Question;
import dev.runway.certification.SellingRight.State;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;

/**
 * The gates of partners as they would be with what a file tells: each certificate is judged by what is recorded and by those
 * before it, and nothing is written before somebody says so.
 */
public class ForeseenGates {

	private final GateKeeper keeper;

	private final SellingRightLedger ledger;

	private final ProgrammeCalendar calendar;

	private final CountedList list;

	private final boolean binding;

	private final Map<UUID, Entered> entered = new LinkedHashMap<>();

	private final Map<UUID, List<SellingRight>> foreseen = new HashMap<>();

	private final Set<UUID> newcomers = new LinkedHashSet<>();

	private final Set<UUID> judged = new LinkedHashSet<>();

	ForeseenGates(GateKeeper keeper, SellingRightLedger ledger, ProgrammeCalendar calendar, CountedList list, boolean binding) {
		this.keeper = keeper;
		this.ledger = ledger;
		this.calendar = calendar;
		this.list = list;
		this.binding = binding;
	}

	/** Takes up a partner that would be recorded, behind whose gate there is nobody yet. */
	public void admit(UUID newcomer) {
		newcomers.add(newcomer);
		entered.put(newcomer, new Entered(Gates.Row.unknown(newcomer), new Roster(newcomer, List.of(), List.of(), list), null));
	}

	/** Foresees what {@link SellingRights#grant} does. */
	public void grant(UUID partnerId, LocalDate on) {
		read(List.of(partnerId));
		var gate = of(partnerId);
		if (gate.grantable()) {
			var right = new SellingRight(State.GRANTED, on, "", calendar.now(), Recorded.RUNWAY);
			foresee(partnerId, List.of(right));
			entered.put(partnerId, new Entered(gate.gate(), gate.roster(), right));
		}
	}

	/**
	 * Judges certificates, and says for each row what would become of it. A row changes nobody's role: the same file, loaded
	 * again, would change it back.
	 */
	public List<ImportedCertificate.Result> judge(List<ImportedCertificate> rows) {
		var partnerIds = rows.stream().map(ImportedCertificate::partnerId).distinct().sorted().toList();
		read(partnerIds);
		var results = rows.stream().map(row -> judge(of(row.partnerId()), row)).toList();
		judged.addAll(partnerIds);
		partnerIds.forEach(id -> foresee(id, keeper.settlement(of(id), calendar.today(), Recorded.RUNWAY).changes()));
		return results;
	}

	/** Answers whether partners may sell, as if all were recorded that was judged. */
	public Map<Question, Answer> ask(Collection<Question> questions) {
		read(questions.stream().map(Question::partnerId).distinct().sorted().toList());
		var answers = new LinkedHashMap<Question, Answer>();
		questions.forEach(question -> answers.computeIfAbsent(question, each -> SellingGate.answer(of(each.partnerId()), rights(each.partnerId()), each.on())));
		return answers;
	}

	/** Records what was judged, and settles what follows from it. */
	public void record(Recorded recorded) {
		newcomers.retainAll(judged);
		if (!newcomers.isEmpty()) {
			keeper.enter(newcomers);
		}
		if (!judged.isEmpty()) {
			keeper.leave(judged.stream().map(this::of).toList(), calendar.today(), recorded);
		}
	}

	private ImportedCertificate.Result judge(Entered entered, ImportedCertificate row) {
		var roster = entered.roster();
		if (row.isKnownTo(roster)) {
			return ImportedCertificate.Result.UNCHANGED;
		}
		var problem = entered.ended().or(() -> row.problem(roster, calendar.today()));
		if (problem.isPresent()) {
			return ImportedCertificate.Result.refused(problem.get());
		}
		var put = roster.put(row.rep());
		var withdrawnOn = put.certificate().withdrawnOn() == null ? row.withdrawnOn() : null;
		if (withdrawnOn != null) {
			roster.withdraw(put.certificate(), withdrawnOn, "Withdrawn in the file that was loaded");
		}
		var remark = put.certificate().remark();
		return put.added() ? ImportedCertificate.Result.added(remark)
				: put.changed() || withdrawnOn != null ? ImportedCertificate.Result.updated(remark) : ImportedCertificate.Result.UNCHANGED;
	}

	/** Reads gates that were not read yet: to be changed, or only to look at them, which leaves what has run out to be noticed. */
	private void read(Collection<UUID> partnerIds) {
		var unread = partnerIds.stream().filter(id -> !entered.containsKey(id)).toList();
		if (!unread.isEmpty()) {
			entered.putAll(binding ? keeper.enter(unread) : keeper.look(unread));
			unread.stream().map(this::of).filter(each -> each.gate().overdue(calendar.today())).toList().forEach(this::settle);
		}
	}

	private void settle(Entered overdue) {
		var settlement = keeper.settlement(overdue, calendar.today(), Recorded.RUNWAY);
		var changes = settlement.changes();
		foresee(overdue.partnerId(), changes);
		entered.put(overdue.partnerId(), new Entered(overdue.gate().counted(settlement), overdue.roster(),
				changes.isEmpty() ? overdue.last() : changes.getLast()));
	}

	private void foresee(UUID partnerId, List<SellingRight> changes) {
		foreseen.computeIfAbsent(partnerId, id -> new ArrayList<>()).addAll(changes);
	}

	private List<SellingRight> rights(UUID partnerId) {
		var rights = new ArrayList<>(newcomers.contains(partnerId) ? List.<SellingRight>of() : ledger.of(partnerId));
		rights.addAll(foreseen.getOrDefault(partnerId, List.of()));
		return rights;
	}

	private Entered of(UUID partnerId) {
		return Objects.requireNonNull(entered.get(partnerId));
	}

}
