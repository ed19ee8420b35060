package dev.runway.partner;

/** An owner left, and all that was theirs goes to the nearest active manager. */
public record OwnerLeft(String owner, String manager) {
}
