package dev.runway.engine.model;

/** Every expression can be read. Those of forms are read by no engine before a person opens the form. */
class ExpressionRules implements Rule {

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.diagrams().forEach(diagram -> diagram.expressions().forEach(each -> check(each, problems)));
		models.forms().forEach(form -> form.expressions().forEach(each -> check(each, problems)));
	}

	private static void check(Expression expression, Problems problems) {
		Feel.faultOfExpression(expression.text()).ifPresent(where -> problems.add("'%s' has an expression that cannot be read%s: %s",
				expression.owner(), where, expression.text().replaceAll("\\s+", " ").strip()));
	}

}
