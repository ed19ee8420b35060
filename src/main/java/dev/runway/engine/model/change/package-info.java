/** What differs between two versions of a model, and what that means for instances that run. */
@NullMarked
package dev.runway.engine.model.change;

import org.jspecify.annotations.NullMarked;
