package dev.runway.tasks;

import java.time.Instant;

import dev.runway.tasks.form.Typed;

/** What somebody has typed into a task, and when it was kept. */
record Draft(Typed typed, Instant savedAt) {
}
