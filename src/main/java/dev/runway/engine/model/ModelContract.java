package dev.runway.engine.model;

import java.util.List;
import java.util.stream.Stream;

/** What the models must keep so that the code, the engine, the forms and the tables fit them. */
public final class ModelContract {

	private static final List<Rule> RULES = List.of(new FileRules(), new ElementRules(), new JobRules(),
			new UserTaskRules(), new ListenerRules(), new FormRules(), new MessageRules(), new ErrorRules(), new CallRules(),
			new TimerRules(), new WordRules(), new PartRules(), new ExpressionRules(), new VariableRules());

	private static final List<Rule> ADVICE = List.of(new UnusedRules(), new NameRules());

	private final Code code;

	private final List<Rule> rules;

	private final List<Rule> advice;

	/** Holds models to the code and to further rules, and gives further advice. */
	public ModelContract(Code code, List<Rule> further, List<Rule> furtherAdvice) {
		this.code = code;
		this.rules = Stream.concat(RULES.stream(), further.stream()).toList();
		this.advice = Stream.concat(ADVICE.stream(), furtherAdvice.stream()).toList();
	}

	/**
	 * What keeps the models from running as they are meant to, one line each. Where a file cannot be read that alone is said: what
	 * the others miss in it is not wrong with them.
	 */
	public List<String> problemsOf(ModelSet models) {
		return models.unreadable().isEmpty() ? lines(rules, models) : models.unreadable();
	}

	/** What is left over in the models or says nothing, one line each. */
	public List<String> adviceOn(ModelSet models) {
		return models.unreadable().isEmpty() ? lines(advice, models) : List.of();
	}

	private List<String> lines(List<Rule> rules, ModelSet models) {
		var problems = new Problems();
		rules.forEach(rule -> rule.check(models, code, problems));
		return problems.lines();
	}

}
