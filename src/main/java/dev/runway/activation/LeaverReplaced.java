package dev.runway.activation;

/** All that somebody who has left still holds goes to their manager, as often as this is looked at. */
public record LeaverReplaced(String leaver, String manager) {
}
