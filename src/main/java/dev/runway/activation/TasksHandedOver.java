package dev.runway.activation;

import java.util.UUID;

/**
 * The tasks that a former owner holds of a running partner are given to the present one, as often as this is looked at: whoever has
 * put such a task elsewhere than into the runway's own instance follows.
 */
public record TasksHandedOver(UUID runwayId, String from, String to) {
}
