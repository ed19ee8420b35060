/** Geometry of the pictures, and how they look. */
@NullMarked
package dev.runway.chart;

import org.jspecify.annotations.NullMarked;
