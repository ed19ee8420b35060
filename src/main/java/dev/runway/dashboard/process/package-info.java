/** The process as it is drawn, with the partners that stand in it. */
@NullMarked
package dev.runway.dashboard.process;

import org.jspecify.annotations.NullMarked;
