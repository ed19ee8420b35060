/** Asking a Runway that is up from the command line. */
@NullMarked
package dev.runway.command;

import org.jspecify.annotations.NullMarked;
