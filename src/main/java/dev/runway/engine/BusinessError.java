package dev.runway.engine;

import java.util.Map;

/** An outcome that blocks the result of a task: the diagram catches it by its code at a boundary event. */
public class BusinessError extends RuntimeException {

	private final String code;

	private final Map<String, Object> variables;

	/**
	 * @param code the error code in the diagram, in UPPER_SNAKE
	 * @param message one line for people
	 * @param variables what the error path may read
	 */
	public BusinessError(String code, String message, Map<String, Object> variables) {
		super(message);
		this.code = code;
		this.variables = Map.copyOf(variables);
	}

	public String code() {
		return code;
	}

	public Map<String, Object> variables() {
		return variables;
	}

}
