/** The rules that models are held to, each broken on purpose. */
@NullMarked
package dev.runway.engine.model;

import org.jspecify.annotations.NullMarked;
