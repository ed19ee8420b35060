/** The figures of the programme. */
@NullMarked
package dev.runway.metrics;

import org.jspecify.annotations.NullMarked;
