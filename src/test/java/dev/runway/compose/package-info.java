/** Checks what can be checked of the Docker Compose file without Docker. */
@NullMarked
package dev.runway.compose;

import org.jspecify.annotations.NullMarked;
