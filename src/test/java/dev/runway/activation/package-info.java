/** The rules of a runway, and its process with the real workers. */
@NullMarked
package dev.runway.activation;

import org.jspecify.annotations.NullMarked;
