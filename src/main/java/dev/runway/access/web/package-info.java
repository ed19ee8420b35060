/** Tokens over HTTP. */
@NullMarked
package dev.runway.access.web;

import org.jspecify.annotations.NullMarked;
