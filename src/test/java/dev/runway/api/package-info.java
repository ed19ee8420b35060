/** What all doors for programs share. */
@NullMarked
package dev.runway.api;

import org.jspecify.annotations.NullMarked;
