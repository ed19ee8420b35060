/** The door to runways over HTTP. */
@NullMarked
package dev.runway.runway.web;

import org.jspecify.annotations.NullMarked;
