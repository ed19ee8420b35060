package dev.runway.certification;

/** What a certified rep does for the partner. */
public enum Role {

	SALES("sales rep", "sales reps"),

	/** A sales engineer. */
	SE("SE", "SE");

	private final String one;

	private final String many;

	Role(String one, String many) {
		this.one = one;
		this.many = many;
	}

	/** How one of them is called. */
	public String label() {
		return one;
	}

	String counted(int certified, int required) {
		return "%d of %d %s".formatted(certified, required, required == 1 ? one : many);
	}

}
