package dev.runway.timeline;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some entries of a timeline, the newest first.
 *
 * @param nextCursor where the next page begins, if there is one
 */
public record Page(List<Entry> entries, @Nullable String nextCursor) {
}
