/** What connects the code with the models. */
@NullMarked
package dev.runway.engine;

import org.jspecify.annotations.NullMarked;
