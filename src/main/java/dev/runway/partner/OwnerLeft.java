package dev.runway.partner;

import java.util.UUID;

/**
 * An owner left, and all their partners went to the nearest active manager.
 *
 * @param handOverId under which the partners can be listed
 */
public record OwnerLeft(UUID handOverId, String owner, String manager) {
}
