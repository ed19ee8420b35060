/** The door to runways over HTTP. */
@NullMarked
package dev.runway.activation.web;

import org.jspecify.annotations.NullMarked;
