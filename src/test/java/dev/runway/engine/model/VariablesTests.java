package dev.runway.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			clockEndsAt                                                    | clockEndsAt
			schedule.AGREEMENT_SIGNED.dueAt                                | schedule.AGREEMENT_SIGNED.dueAt
			date and time(clockEndsAt) + duration("P30D")                  | clockEndsAt
			if plan = null then targets.weeks else plan.weeks              | plan targets.weeks plan.weeks
			for rep in reps return {name: rep.name, role: wanted}          | reps wanted
			for rep in 1..targets.sales return {role: "SALES"}             | targets.sales
			some rep in reps satisfies rep.role = role                     | reps role
			{first: given, second: first + 1}                              | given
			reps[role = "SE"]                                              | reps
			get value(choices, "last").name                                | choices
			list contains(reached, "ONBOARDING_DONE") and not(demotion.idle) | reached demotion.idle
			"words, and =no names"                                         | ``
			""")
	void areThoseThatAnExpressionDoesNotMakeItself(String expression, String variables) {
		var found = Variables.in(Feel.expression(expression).orElseThrow().parsed()).stream().map(path -> String.join(".", path)).toList();

		assertThat(found).containsExactlyInAnyOrderElementsOf(variables.isEmpty() ? List.of() : List.of(variables.split(" ")));
	}

}
