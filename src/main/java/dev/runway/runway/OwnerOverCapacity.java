package dev.runway.runway;

/**
 * An owner carries more partners than the programme allows.
 *
 * @param month in which this was found first, such as 2026-11
 */
public record OwnerOverCapacity(String owner, String month) {
}
