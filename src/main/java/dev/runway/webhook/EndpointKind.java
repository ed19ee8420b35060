package dev.runway.webhook;

/** Who reads what is sent: a program, or people in a channel. */
public enum EndpointKind {

	/** A program that checks signatures by Standard Webhooks. */
	STANDARD("A program (Standard Webhooks)"),

	/** An incoming webhook of a Slack channel. */
	SLACK("A Slack channel"),

	/** A workflow of a Teams channel that takes webhook requests. */
	TEAMS("A Teams channel");

	private final String label;

	EndpointKind(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}

	/** Whether the address itself is what keeps others out, and is shown to nobody. */
	boolean secretAddress() {
		return this != STANDARD;
	}

}
