/** The figures as people read them: in sentences, pictures and tables. */
@NullMarked
package dev.runway.dashboard.drawing;

import org.jspecify.annotations.NullMarked;
