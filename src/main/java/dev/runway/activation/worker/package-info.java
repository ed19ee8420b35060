/** The jobs that the activation module does for the processes. */
@NullMarked
package dev.runway.activation.worker;

import org.jspecify.annotations.NullMarked;
