package dev.runway.engine;

import java.util.List;

/** What a person sent does not complete the task: it stays open, and the person reads why. */
public class CompletionDenied extends RuntimeException {

	/** @param reasons whole sentences for the person who completes the task */
	public CompletionDenied(List<String> reasons) {
		super(String.join(" ", reasons));
	}

	/** The reason in words, as the person reads it. */
	public String reason() {
		return String.valueOf(getMessage());
	}

}
