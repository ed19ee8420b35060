/** The REST of the embedded engine, as far as the official Java client asks it. */
@NullMarked
package dev.runway.local.engine.rest;

import org.jspecify.annotations.NullMarked;
