/** The tests of the reports. */
@NullMarked
package dev.runway.report;

import org.jspecify.annotations.NullMarked;
