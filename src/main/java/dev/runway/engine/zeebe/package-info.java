/** The engine adapter: the only package that knows the Camunda client and Jackson 2. */
@NullMarked
package dev.runway.engine.zeebe;

import org.jspecify.annotations.NullMarked;
