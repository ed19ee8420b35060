/** Checks that the example files keep what their documentation promises. */
@NullMarked
package dev.runway.examples;

import org.jspecify.annotations.NullMarked;
