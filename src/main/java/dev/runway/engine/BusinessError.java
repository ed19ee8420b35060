package dev.runway.engine;

import java.util.Map;

/**
 * An outcome that blocks the result of a task: the diagram catches it at a boundary event by the {@link ErrorCode} of
 * its class.
 */
public abstract class BusinessError extends RuntimeException {

	private final Map<String, Object> variables;

	/**
	 * @param message one line for people
	 * @param variables what the error path may read
	 */
	protected BusinessError(String message, Map<String, Object> variables) {
		super(message);
		this.variables = Map.copyOf(variables);
	}

	public String code() {
		var code = getClass().getAnnotation(ErrorCode.class);
		if (code == null) {
			throw new IllegalStateException(getClass().getName() + " lacks @ErrorCode");
		}
		return code.value();
	}

	public Map<String, Object> variables() {
		return variables;
	}

}
