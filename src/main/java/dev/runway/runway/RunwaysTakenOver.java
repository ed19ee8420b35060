package dev.runway.runway;

import java.util.UUID;

/** A load of partners is complete; those whose signature was already past are summed up for their owners. */
public record RunwaysTakenOver(UUID takeoverId) {
}
