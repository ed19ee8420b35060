package dev.runway.activation.worker;

import java.util.List;

import dev.runway.activation.Milestone;

/** Tells the process which milestones are reached, so that it skips them. */
record Reached(List<Milestone> reached) {
}
