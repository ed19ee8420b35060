@NullMarked
package dev.runway.dashboard.incident;

import org.jspecify.annotations.NullMarked;
