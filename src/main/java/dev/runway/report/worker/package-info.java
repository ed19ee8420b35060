/** What the processes of the reports ask for. */
@NullMarked
package dev.runway.report.worker;

import org.jspecify.annotations.NullMarked;
