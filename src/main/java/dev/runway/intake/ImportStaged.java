package dev.runway.intake;

import java.util.UUID;

/** The files of a load are staged whole and wait to be worked on. */
record ImportStaged(UUID importId) {
}
