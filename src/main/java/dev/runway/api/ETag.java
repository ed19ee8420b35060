package dev.runway.api;

/**
 * Names a version of a thing: what is changed has another one.
 *
 * @param value without its quotes
 */
public record ETag(String value) {

	public static ETag of(long version) {
		return new ETag(Long.toString(version));
	}

	/** As it stands in a header. */
	@Override
	public String toString() {
		return '"' + value + '"';
	}

}
