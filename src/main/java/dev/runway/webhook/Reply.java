package dev.runway.webhook;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What came back of an attempt.
 *
 * @param status none where there was no answer
 * @param text how the answer begins, or why there was none
 * @param retryAfter how long the receiver wants to be left alone
 * @param millis how long it took
 */
public record Reply(@Nullable Integer status, String text, @Nullable Duration retryAfter, long millis) {

	private static final int GONE = 410;

	/** Everything else, a redirect too, means that it was not taken. */
	public boolean taken() {
		return status != null && status >= 200 && status < 300;
	}

	boolean gone() {
		return status != null && status == GONE;
	}

	/** Whether the receiver, or what stands before it, has too much to do. */
	boolean busy() {
		return status != null && (status == 429 || status == 502 || status == 504) || retryAfter != null;
	}

}
