package dev.runway.activation;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Clocks;
import dev.runway.runway.Milestone;
import dev.runway.runway.Openings;
import dev.runway.runway.Partnerships;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import dev.runway.runway.Selling;
import dev.runway.runway.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The process of each runway: what it learns when it begins, what it knows on the way, and how it is closed out. */
@Service
@Transactional
public class RunwayProcesses {

	private final RunwayDirectory runways;

	private final Openings openings;

	private final Clocks clocks;

	private final Selling selling;

	private final Partnerships partnerships;

	private final RunwayInstances instances;

	private final Prefills prefills;

	private final ProgrammeCalendar calendar;

	RunwayProcesses(RunwayDirectory runways, Openings openings, Clocks clocks, Selling selling, Partnerships partnerships,
			RunwayInstances instances, Prefills prefills, ProgrammeCalendar calendar) {
		this.runways = runways;
		this.openings = openings;
		this.clocks = clocks;
		this.selling = selling;
		this.partnerships = partnerships;
		this.instances = instances;
		this.prefills = prefills;
		this.calendar = calendar;
	}

	/**
	 * Ties a runway to the process instance that runs it, and plans its dates. A runway that has lost its instance goes on in
	 * another, where the facts say that it stands.
	 */
	public RunwayPlan start(UUID runwayId, long processInstanceKey, Targets targets) {
		var runway = openings.start(runwayId, targets);
		instances.tie(runwayId, processInstanceKey);
		var reached = runways.reached(runwayId);
		var prefill = prefills.of(runway, reached);
		return new RunwayPlan(runway.targets(), schedule(runway), clocks.endsAt(runway), clocks.reviewAt(runway),
				selling.reviewAt(runway), reached, prefill.jointPlan(), prefill.firstDeal());
	}

	private Map<Milestone, Schedule> schedule(Runway runway) {
		return Arrays.stream(Milestone.values())
			.collect(Collectors.toMap(Function.identity(), milestone -> new Schedule(runway.dueOn(milestone),
					calendar.endOf(runway.dueOn(milestone)),
					calendar.mailTimeOf(ChaseRule.of(runway, milestone, Optional.empty()).beginsOn(), runway.id()))));
	}

	/** What the facts of a runway say to its process beside its dates: what is reached, and what forms are filled in with. */
	@Transactional(readOnly = true)
	Map<String, Object> variables(UUID runwayId) {
		var reached = runways.reached(runwayId);
		var variables = prefills.of(runways.runway(runwayId), reached).variables();
		variables.put("reached", reached);
		return variables;
	}

	/** Does what is left to do when a process ends its partnership; a partnership that has ended stays as it ended. */
	public void closeOut(UUID runwayId) {
		partnerships.endUnlessEnded(runwayId, "The process was told that the partner has left");
		instances.closeOut(runwayId, calendar.now());
	}

	/** The process instance that runs a runway; none for one that is unknown or has not started. */
	@Transactional(readOnly = true)
	public Optional<Long> instanceOf(UUID runwayId) {
		return runways.find(runwayId).filter(Runway::started).flatMap(runway -> instances.of(runway.id()));
	}

}
