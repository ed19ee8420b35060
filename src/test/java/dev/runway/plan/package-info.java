/** Joint plans and first-deal targets. */
@NullMarked
package dev.runway.plan;

import org.jspecify.annotations.NullMarked;
