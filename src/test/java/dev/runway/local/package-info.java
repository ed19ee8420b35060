/** The local platform: what {@code ./mvnw -Plocal} starts on one machine, without Docker and without a database of its own. */
@NullMarked
package dev.runway.local;

import org.jspecify.annotations.NullMarked;
