/** The engine adapter. */
@NullMarked
package dev.runway.engine.zeebe;

import org.jspecify.annotations.NullMarked;
