package dev.runway.dashboard.action;

/** A way to another page. */
public record Link(String label, String address) {
}
