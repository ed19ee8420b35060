package dev.runway.notification;

import static dev.runway.engine.TableColumn.whole;
import static dev.runway.engine.TableColumn.word;
import static dev.runway.engine.TableColumn.words;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import dev.runway.engine.DecisionTable;
import dev.runway.engine.TableColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What may stand in the table of escalations: audiences that can be found, and mails that can be written. */
@Component
class EscalationPolicyTable implements DecisionTable {

	private final Supplier<Set<String>> added;

	/** Knows the mails that are built in. */
	EscalationPolicyTable() {
		this.added = Set::of;
	}

	/** Knows as well those that have been added, whenever that was. */
	@Autowired
	EscalationPolicyTable(MailTemplates templates) {
		this.added = templates::added;
	}

	@Override
	public String id() {
		return "escalation-policy";
	}

	@Override
	public List<TableColumn> inputs() {
		return List.of(whole("level"));
	}

	@Override
	public List<TableColumn> outputs() {
		return List.of(words("audience", AudienceWord.class), word("template", templates()), whole("nextAfterDays").from(1));
	}

	private Set<String> templates() {
		var all = new TreeSet<>(EscalationStep.TEMPLATES);
		all.addAll(added.get());
		return all;
	}

}
