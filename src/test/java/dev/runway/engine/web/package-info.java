/** The models over HTTP. */
@NullMarked
package dev.runway.engine.web;

import org.jspecify.annotations.NullMarked;
