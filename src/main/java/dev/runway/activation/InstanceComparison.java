package dev.runway.activation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.activation.InstanceDifference.Kind;
import dev.runway.engine.ProcessInstances;
import dev.runway.engine.RunningProcesses;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the process of each partner with the facts, and brings a process back to them. In memory are the key of each instance that runs and
 * its open tasks, some hundred bytes a partner; the facts are read with a cursor. The engine's search is late, so what has changed in the last
 * minutes is left alone, and a difference counts once a later look finds it again.
 */
@Component
public class InstanceComparison {

	private static final String PROCESS = "partner-activation";

	/** The task in which a partner is signed, before it has a runway. */
	private static final String SIGNING = "Task_SignPartner";

	/** How long the process and the search may take to follow what is recorded. */
	private static final Duration SETTLED = Duration.ofMinutes(5);

	private static final int AT_ONCE = 500;

	private static final String TIED = """
			select instance.runway_id, instance.process_instance_key, run.partner_id, run.ended_on is not null as ended,
				instance.closed_out_at is not null as closed_out, days.agreement_on, days.onboarding_on, days.certification_on,
				days.joint_plan_on, days.first_deal_on, days.first_closed_won_on
			from activation.instances instance
			join runway.lifecycle_facts run on run.runway_id = instance.runway_id
			join runway.runway_facts days on days.runway_id = instance.runway_id
			where instance.process_instance_key is not null and run.started_at < :settled
			and (run.ended_at is null or run.ended_at < :settled)
			and (cast(:only as uuid) is null or instance.runway_id = :only)
			and not exists (select from runway.reached_facts reached
				where reached.runway_id = instance.runway_id and reached.recorded_at >= :settled)
			""";

	private static final Map<String, Milestone> TASKS = Stream.of(Milestone.values()).collect(Collectors.toMap(MilestoneTask::of, milestone -> milestone));

	private final RunningProcesses running;

	private final EngineEntries entries;

	private final ProcessInstances processes;

	private final RunwayInstances instances;

	private final RunwayMessages messages;

	private final JdbcClient jdbc;

	private final TransactionTemplate reading;

	private final ProgrammeCalendar calendar;

	InstanceComparison(RunningProcesses running, EngineEntries entries, ProcessInstances processes, RunwayInstances instances, RunwayMessages messages, JdbcClient jdbc,
			PlatformTransactionManager transactions, ProgrammeCalendar calendar) {
		this.running = running;
		this.entries = entries;
		this.processes = processes;
		this.instances = instances;
		this.messages = messages;
		this.jdbc = jdbc;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		this.calendar = calendar;
	}

	/** Looks at all partners, tells what differs, and returns how many instances run. */
	public int compare(Consumer<InstanceDifference> found) {
		var settled = calendar.now().minus(SETTLED);
		var open = new HashMap<Long, Standing>();
		var strangers = new HashSet<Long>();
		running.forEach(PROCESS, instance -> {
			open.put(instance.key(), new Standing(EnumSet.noneOf(Milestone.class), instance.incident()));
			if (instance.startedAt().isBefore(settled)) {
				strangers.add(instance.key());
			}
		});
		running.forEachTask(task -> note(task, open, strangers));
		differences(settled, null, tied -> {
			strangers.remove(tied.key());
			return tied.difference(open.get(tied.key()));
		}).forEach(judged -> found.accept(withEntries(judged)));
		strangers.stream().filter(key -> instances.runwayIn(key).isEmpty()).forEach(key -> found.accept(stranger(key, entries.ofStranger(key))));
		return open.size();
	}

	/** Looks again at one difference; what it has become, if it is still there. */
	public Optional<InstanceDifference> check(Kind kind, @Nullable UUID runwayId, long processInstanceKey) {
		var instance = running.find(processInstanceKey);
		if (kind == Kind.UNKNOWN) {
			return instance.filter(runs -> instances.runwayIn(processInstanceKey).isEmpty()).map(runs -> stranger(processInstanceKey, ""));
		}
		var standing = instance.map(runs -> new Standing(tasksIn(processInstanceKey), runs.incident())).orElse(null);
		return differences(calendar.now().minus(SETTLED), runwayId, tied -> tied.difference(standing)).stream()
			.map(Judged::difference)
			.filter(difference -> difference.kind() == kind && difference.processInstanceKey() == processInstanceKey)
			.findFirst();
	}

	/** Ends what runs of a partner, and has it started again from its facts, where it stands. */
	public void startAgain(UUID runwayId, long processInstanceKey) {
		processes.cancel(processInstanceKey);
		if (instances.forget(runwayId, processInstanceKey, calendar.now())) {
			messages.requestStart(runwayId);
		}
	}

	/** Ends an instance that leads nobody. */
	public void end(long processInstanceKey) {
		processes.cancel(processInstanceKey);
	}

	private static void note(RunningProcesses.WaitingTask task, Map<Long, Standing> open, Set<Long> strangers) {
		var milestone = TASKS.get(task.elementId());
		var standing = open.get(task.processInstanceKey());
		if (milestone != null && standing != null) {
			standing.tasks().add(milestone);
		}
		if (task.elementId().equals(SIGNING)) {
			strangers.remove(task.processInstanceKey());
		}
	}

	private EnumSet<Milestone> tasksIn(long processInstanceKey) {
		var tasks = EnumSet.noneOf(Milestone.class);
		running.openIn(processInstanceKey).forEach(element -> Optional.ofNullable(TASKS.get(element)).ifPresent(tasks::add));
		return tasks;
	}

	/** In a transaction, without which the driver would read all rows at once. */
	private List<Judged> differences(Instant settled, @Nullable UUID only, Function<Tied, Optional<InstanceDifference>> judge) {
		return Objects.requireNonNull(reading.execute(transaction -> {
			try (var rows = jdbc.sql(TIED)
				.param("settled", Timestamp.from(settled))
				.param("only", only)
				.withFetchSize(AT_ONCE)
				.query(InstanceComparison::tied)
				.stream()) {
				return rows.flatMap(tied -> judge.apply(tied).map(difference -> new Judged(tied, difference)).stream()).toList();
			}
		}));
	}

	private static Tied tied(ResultSet row, int number) throws SQLException {
		var reached = EnumSet.noneOf(Milestone.class);
		for (var milestone : Milestone.values()) {
			if (row.getObject(column(milestone)) != null) {
				reached.add(milestone);
			}
		}
		return new Tied(row.getObject("runway_id", UUID.class), row.getObject("partner_id", UUID.class), row.getLong("process_instance_key"),
				row.getBoolean("ended"), row.getBoolean("closed_out"), reached);
	}

	private static String column(Milestone milestone) {
		return switch (milestone) {
			case AGREEMENT_SIGNED -> "agreement_on";
			case ONBOARDING_DONE -> "onboarding_on";
			case CERTIFICATION_DONE -> "certification_on";
			case JOINT_PLAN_SIGNED -> "joint_plan_on";
			case FIRST_DEAL_REGISTERED -> "first_deal_on";
			case FIRST_CLOSED_WON -> "first_closed_won_on";
		};
	}

	/** With what people have entered in the process and the facts do not know, so that nobody loses it unnamed by starting again. */
	private InstanceDifference withEntries(Judged judged) {
		var difference = judged.difference();
		return difference.kind() == Kind.ELSEWHERE
				? new InstanceDifference(difference.kind(), difference.runwayId(), difference.partnerId(), difference.processInstanceKey(),
						difference.what() + entries.unrecorded(difference.processInstanceKey(), judged.tied().reached()))
				: difference;
	}

	private static InstanceDifference stranger(long key, String known) {
		return new InstanceDifference(Kind.UNKNOWN, null, null, key, "The instance %d runs, and no partner is led by it%s".formatted(key, known));
	}

	/** A difference beside the facts that it rests on. */
	private record Judged(Tied tied, InstanceDifference difference) {
	}

	/**
	 * How an instance stands that runs.
	 *
	 * @param tasks the milestones whose tasks are open
	 * @param incident whether it stands at something that it cannot get past, which is told of elsewhere
	 */
	private record Standing(EnumSet<Milestone> tasks, boolean incident) {
	}

	/** A runway with the instance that runs it by its facts. */
	private record Tied(UUID runwayId, UUID partnerId, long key, boolean ended, boolean closedOut, Set<Milestone> reached) {

		/**
		 * In what the engine differs.
		 *
		 * @param standing how the instance stands; none where it does not run
		 */
		Optional<InstanceDifference> difference(@Nullable Standing standing) {
			var over = closedOut || reached.contains(Milestone.FIRST_CLOSED_WON) && reached.size() == Milestone.values().length;
			if (over) {
				return standing == null ? Optional.empty()
						: difference(Kind.OVER, "Its process goes on, though %s".formatted(closedOut ? "the partnership has ended" : "it has reached all milestones"));
			}
			if (standing == null) {
				return difference(Kind.GONE, "Its process does not run any more, and nobody has ended it");
			}
			return ended ? Optional.empty() : elsewhere(standing);
		}

		/** A token never waits at a reached milestone, and always waits at the next ones. */
		private Optional<InstanceDifference> elsewhere(Standing standing) {
			var stale = standing.tasks().stream().filter(reached::contains).findFirst();
			if (stale.isPresent()) {
				return difference(Kind.ELSEWHERE, "The task of “%s” is open, though that is reached".formatted(stale.get().label()));
			}
			return standing.incident() ? Optional.empty() : next().filter(milestone -> !standing.tasks().contains(milestone)).findFirst()
				.flatMap(milestone -> difference(Kind.ELSEWHERE, "Nothing is recorded of “%s”, and its task is not open".formatted(milestone.label())));
		}

		private Stream<Milestone> next() {
			var missing = EnumSet.complementOf(reached.isEmpty() ? EnumSet.noneOf(Milestone.class) : EnumSet.copyOf(reached));
			return missing.stream().filter(milestone -> switch (milestone) {
				case AGREEMENT_SIGNED -> true;
				case ONBOARDING_DONE -> reached.contains(Milestone.AGREEMENT_SIGNED);
				case CERTIFICATION_DONE, JOINT_PLAN_SIGNED -> reached.containsAll(Set.of(Milestone.AGREEMENT_SIGNED, Milestone.ONBOARDING_DONE));
				case FIRST_DEAL_REGISTERED -> reached.containsAll(Set.of(Milestone.AGREEMENT_SIGNED, Milestone.ONBOARDING_DONE, Milestone.CERTIFICATION_DONE,
						Milestone.JOINT_PLAN_SIGNED));
				case FIRST_CLOSED_WON -> missing.size() == 1;
			});
		}

		private Optional<InstanceDifference> difference(Kind kind, String what) {
			return Optional.of(new InstanceDifference(kind, runwayId, partnerId, key, what));
		}

	}

}
