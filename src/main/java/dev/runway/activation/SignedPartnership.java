package dev.runway.activation;

import java.util.UUID;

/**
 * What became of a signature.
 *
 * @param added whether the partner was unknown before
 */
public record SignedPartnership(UUID partnerId, boolean added) {
}
