package dev.runway.partner;

import java.util.UUID;

/**
 * An owner left, and all that was theirs goes to the nearest active manager.
 *
 * @param handOverId under which the partners can be listed, if there were any
 */
public record OwnerLeft(UUID handOverId, String owner, String manager) {
}
