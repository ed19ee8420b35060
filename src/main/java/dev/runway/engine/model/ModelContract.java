package dev.runway.engine.model;

import java.util.List;
import java.util.stream.Stream;

/** What the models must keep so that the code, the engine, the forms and the tables fit them. */
public final class ModelContract {

	private static final List<Rule> RULES = List.of(new FileRules(), new ElementRules(), new JobRules(),
			new UserTaskRules(), new ListenerRules(), new FormRules(), new TableRules(), new MessageRules(), new ErrorRules(), new CallRules(),
			new TimerRules(), new WordRules(), new PartRules(), new ExpressionRules(), new VariableRules());

	private static final List<Rule> ADVICE = List.of(new UnusedRules(), new NameRules());

	private final Code code;

	private final List<Rule> rules;

	/** Holds models to the code and to further rules. */
	public ModelContract(Code code, List<Rule> further) {
		this.code = code;
		this.rules = Stream.concat(RULES.stream(), further.stream()).toList();
	}

	/** What keeps the models from running as they are meant to, one line each. */
	public List<String> problemsOf(ModelSet models) {
		return lines(rules, models);
	}

	/** What is left over in the models or says nothing, one line each. */
	public List<String> adviceOn(ModelSet models) {
		return lines(ADVICE, models);
	}

	private List<String> lines(List<Rule> rules, ModelSet models) {
		var problems = new Problems();
		rules.forEach(rule -> rule.check(models, code, problems));
		return problems.lines();
	}

}
