/** What diagrams, forms and tables must keep so that the code, the engine and each other can work with them. */
@NullMarked
package dev.runway.engine.model;

import org.jspecify.annotations.NullMarked;
