package dev.runway.partner;

/** Says no to a caller in one sentence: what is wrong and what would be right. */
public class Refused extends RuntimeException {

	private final Kind kind;

	public Refused(Kind kind, String message) {
		super(message);
		this.kind = kind;
	}

	public Kind kind() {
		return kind;
	}

	/** Why the answer is no. */
	public enum Kind {

		/** What the caller names does not exist. */
		UNKNOWN,

		/** What the caller asks for does not fit what is so now. */
		CONFLICT,

		/** What the caller gives cannot be. */
		INVALID

	}

}
