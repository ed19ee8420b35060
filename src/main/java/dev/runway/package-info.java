/** Runway: one BPMN instance per signed partner, from the signature to the first closed-won. */
@NullMarked
package dev.runway;

import org.jspecify.annotations.NullMarked;
