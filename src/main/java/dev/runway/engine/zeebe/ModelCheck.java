package dev.runway.engine.zeebe;

import java.util.List;
import java.util.Map;

import dev.runway.engine.DecisionTable;
import dev.runway.engine.model.Code;
import dev.runway.engine.model.ModelContract;
import dev.runway.engine.model.ModelSet;
import dev.runway.engine.model.table.TableRules;
import dev.runway.engine.model.table.UncheckedAnswers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Holds models to their contract: the application's own, and edited files together with them. */
@Component
public class ModelCheck {

	private final ModelContract contract;

	private final String location;

	@Autowired
	ModelCheck(ZeebeProperties properties, List<DecisionTable> tables) {
		this(properties.models(), tables);
	}

	private ModelCheck(String location, List<DecisionTable> tables) {
		this.contract = contract(Code.onClassPath().knowing(tables));
		this.location = location;
	}

	/** Checks with the models that the application brings along, without a running application. */
	public static ModelCheck ofTheApplication() {
		return new ModelCheck("classpath:models/", List.of());
	}

	/** All rules and all advice there is. */
	public static ModelContract contract(Code code) {
		return new ModelContract(code, List.of(new StructureRules(), new TableRules()), List.of(new UncheckedAnswers()));
	}

	/** Checks files by name as if they took the place of the application's own. */
	public Findings check(Map<String, String> files) {
		return check(ModelBundle.read(location).set().with(files));
	}

	Findings check(ModelSet models) {
		return new Findings(contract.problemsOf(models), contract.adviceOn(models));
	}

	/**
	 * What a check has found, one line each.
	 *
	 * @param problems what keeps the models from running as they are meant to
	 * @param advice what is left over in them or says nothing
	 */
	public record Findings(List<String> problems, List<String> advice) {

		/** Whether the models can be deployed. */
		public boolean fit() {
			return problems.isEmpty();
		}

	}

}
