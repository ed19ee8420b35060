package dev.runway.tasks;

import java.time.Instant;

import dev.runway.tasks.form.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed into a task, and when it was kept.
 *
 * @param denial why it was not accepted when it was sent last; none where it was not sent or is not judged
 */
record Draft(Typed typed, Instant savedAt, @Nullable String denial) {
}
