/** Loading files over HTTP. */
@NullMarked
package dev.runway.intake.web;

import org.jspecify.annotations.NullMarked;
