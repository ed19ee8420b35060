/** The workers of the activation module, each called as the engine does, more than once. */
@NullMarked
package dev.runway.activation.worker;

import org.jspecify.annotations.NullMarked;
