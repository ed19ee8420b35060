package dev.runway.models;

import dev.runway.support.Diagram;
import dev.runway.support.FormFile;
import dev.runway.support.JobTask;
import dev.runway.support.JobTypes;
import dev.runway.support.Models;
import dev.runway.support.TableFile;
import dev.runway.support.UserTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the models must keep so that the code, the forms and the tables fit them. Each problem is one line for a process owner. */
final class ModelContract {

	static final Set<String> JOB_TYPES = Set.copyOf(JobTypes.served());
	static final Set<String> MESSAGES = Set.of("partner.signed", "activation.milestoneReached");
	static final Set<String> ERRORS = Set.of("RUNWAY_ALREADY_OPEN", "MILESTONE_INCOMPLETE");
	static final Set<String> MILESTONES = Set.of("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE",
			"JOINT_PLAN_SIGNED", "FIRST_DEAL_REGISTERED", "FIRST_CLOSED_WON");

	private static final Set<String> FORM_COMPONENTS = Set.of("textfield", "number", "datetime", "textarea", "checkbox",
			"radio", "select", "checklist", "taglist", "image", "text", "html", "button", "spacer", "group", "dynamiclist",
			"separator", "table", "iframe", "expression");
	private static final Pattern MEANINGFUL_ID = Pattern.compile("[A-Z][A-Za-z]*_[A-Z][A-Za-z]*");
	private static final Pattern GENERATED_ID = Pattern.compile(".*_[0-9a-z]{7,}");

	private final Models models;
	private final List<String> problems = new ArrayList<>();

	private ModelContract(Models models) {
		this.models = models;
	}

	static List<String> problemsOf(Models models) {
		var contract = new ModelContract(models);
		models.diagrams().forEach(contract::check);
		models.forms().forEach(contract::check);
		models.tables().forEach(contract::check);
		contract.checkReferences();
		return contract.problems;
	}

	private void check(Diagram diagram) {
		diagram.processes().forEach(process -> report(!(process.getAttribute("id") + ".bpmn").equals(diagram.file()),
				"The file %s holds the process '%s': file name and id must be the same".formatted(diagram.file(), process.getAttribute("id"))));
		diagram.ids().stream().filter(id -> !id.equals(diagram.file().replace(".bpmn", "")))
				.filter(id -> GENERATED_ID.matcher(id).matches() || !MEANINGFUL_ID.matcher(id).matches())
				.forEach(id -> problems.add("The id '%s' says nothing: name it like Task_SignJointPlan".formatted(id)));
		check(diagram.file(), diagram.platformVersion());
		diagram.bindings().forEach((name, binding) -> report(!binding.equals("latest"),
				"Task '%s' does not bind to the latest version: an edited form or table would not take effect".formatted(name)));
		diagram.unlistedFlows().forEach(flow -> problems.add("The flow %s is not listed as outgoing where it begins: Camunda 8.6 would not take it".formatted(flow)));
		diagram.jobs().forEach(this::check);
		diagram.userTasks().forEach(this::check);
		diagram.correlationKeys().stream().filter(key -> MILESTONES.stream().noneMatch(name -> key.equals("=runwayId + \":%s\"".formatted(name))))
				.forEach(key -> problems.add("A message finds its instance by %s: the code sends runwayId:MILESTONE".formatted(key)));
	}

	private void check(String file, String platformVersion) {
		report(!platformVersion.equals("8.6.0"), "The file %s is made for Camunda '%s': it must run on 8.6.0".formatted(file, platformVersion));
	}

	private void check(JobTask task) {
		report(!JOB_TYPES.contains(task.type()), "Task '%s' asks for the job type '%s', and no worker does that".formatted(task.name(), task.type()));
		report(!task.retries().equals("5"), "Task '%s' has %s retries: it needs 5".formatted(task.name(), task.retries().isEmpty() ? "no" : task.retries()));
		report(task.type().equals("notification.sendReminder") && task.milestone().filter(MILESTONES::contains).isEmpty(),
				"Task '%s' (%s) does not say in its header 'milestone' what it is for".formatted(task.name(), task.id()));
	}

	private void check(UserTask task) {
		var name = task.name();
		report(!task.nativeTask(), "Task '%s' is not a Camunda user task: Tasklist would not show it".formatted(name));
		report(task.dueDate().isEmpty(), "Task '%s' has no due date".formatted(name));
		report(task.formId().isEmpty(), "Task '%s' has no form".formatted(name));
		report(task.assignee().isEmpty() && task.candidateGroups().isEmpty(), "Task '%s' is assigned to nobody".formatted(name));
		report(task.candidateGroups().filter(groups -> !groups.matches("=\\[.*]")).isPresent(),
				"The candidate groups of task '%s' are no list: write =[\"%s\"]".formatted(name, task.candidateGroups().orElse("")));
		report(task.milestone().filter(MILESTONES::contains).isEmpty(), "Task '%s' does not say in its header 'milestone' what it is for".formatted(name));
		report(task.outputs().size() != 1, "Task '%s' has %d output mappings: it needs exactly one object of its own".formatted(name, task.outputs().size()));
		models.forms().stream().filter(form -> form.id().equals(task.formId())).forEach(form -> check(task, form));
	}

	private void check(UserTask task, FormFile form) {
		var output = String.join(" ", task.outputs().values());
		for (var field : form.keys()) {
			report(!task.inputs().containsKey(field), "The field '%s' of form '%s' is not prefilled by task '%s': what was typed is lost on a correction".formatted(field, form.id(), task.name()));
			report(!output.matches("(?s).*\\b%1$s: %1$s\\b.*".formatted(field)), "The field '%s' of form '%s' is not part of the output of task '%s'".formatted(field, form.id(), task.name()));
		}
	}

	private void check(FormFile form) {
		report(!form.file().equals(form.id() + ".form"), "The file %s holds the form '%s': file name and id must be the same".formatted(form.file(), form.id()));
		report(form.schemaVersion() != 16, "The form '%s' has schema version %d: Camunda 8.6 reads 16".formatted(form.id(), form.schemaVersion()));
		form.components().stream().map(FormFile.Field::type).filter(type -> !FORM_COMPONENTS.contains(type))
				.forEach(type -> problems.add("The form '%s' has a component '%s' that Camunda 8.6 does not know".formatted(form.id(), type)));
		var keys = new HashSet<String>();
		form.keys().stream().filter(key -> !keys.add(key))
				.forEach(key -> problems.add("The form '%s' has two fields '%s'".formatted(form.id(), key)));
	}

	private void check(TableFile table) {
		check(table.file(), table.platformVersion());
		report(!table.file().equals(table.id() + ".dmn"), "The file %s holds the table '%s': file name and id must be the same".formatted(table.file(), table.id()));
	}

	private void checkReferences() {
		var forms = models.forms().stream().map(FormFile::id).collect(Collectors.toSet());
		models.userTasks().stream().filter(task -> !task.formId().isEmpty() && !forms.contains(task.formId()))
				.forEach(task -> problems.add("Task '%s' asks for the form '%s', and there is none".formatted(task.name(), task.formId())));
		missing(models.formIds(), forms).forEach(form -> problems.add("The form '%s' is used by no task".formatted(form)));
		missing(models.decisionIds(), models.calledDecisions())
				.forEach(called -> problems.add("The table '%s' is called by the process, and there is none".formatted(called)));
		missing(models.jobTypes(), JOB_TYPES).forEach(type -> problems.add("No task asks for the job type '%s'".formatted(type)));
		differing(models.messageNames(), MESSAGES, "message");
		differing(models.errorCodes(), ERRORS, "error");
		models.diagrams().forEach(diagram -> MILESTONES.stream()
				.filter(milestone -> diagram.correlationKeys().stream().noneMatch(key -> key.contains(":" + milestone + "\"")))
				.forEach(milestone -> problems.add("No message ends the wait for the milestone %s".formatted(milestone))));
	}

	private void differing(Collection<String> found, Set<String> agreed, String kind) {
		missing(agreed, found).forEach(name -> problems.add("The %s '%s' is unknown to the code".formatted(kind, name)));
		missing(found, agreed).forEach(name -> problems.add("The %s '%s' that the code sends is caught nowhere".formatted(kind, name)));
	}

	private static List<String> missing(Collection<String> in, Collection<String> wanted) {
		return wanted.stream().filter(item -> !in.contains(item)).sorted().toList();
	}

	private void report(boolean wrong, String problem) {
		if (wrong) {
			problems.add(problem);
		}
	}
}
