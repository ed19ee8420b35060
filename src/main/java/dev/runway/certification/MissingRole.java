package dev.runway.certification;

/**
 * A role of which too few reps are certified.
 *
 * @param missing how many more it takes
 */
public record MissingRole(Role role, int required, int certified, int missing) {
}
