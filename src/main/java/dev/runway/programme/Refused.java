package dev.runway.programme;

import java.util.Map;

/** Says no to a caller in one sentence: what is wrong and what would be right. */
public class Refused extends RuntimeException {

	private final Kind kind;

	private final Map<String, Object> details;

	public Refused(Kind kind, String message) {
		this(kind, message, Map.of());
	}

	/**
	 * Says no with something for programs beside the sentence.
	 *
	 * @param details further fields of the problem document
	 */
	public Refused(Kind kind, String message, Map<String, Object> details) {
		super(message);
		this.kind = kind;
		this.details = Map.copyOf(details);
	}

	public Kind kind() {
		return kind;
	}

	public Map<String, Object> details() {
		return details;
	}

	/** Why the answer is no. */
	public enum Kind {

		/** What the caller names does not exist. */
		UNKNOWN,

		/** What the caller asks for does not fit what is so now. */
		CONFLICT,

		/** It will fit once what is under way is done. */
		NOT_YET,

		/** What the caller gives cannot be. */
		INVALID

	}

}
