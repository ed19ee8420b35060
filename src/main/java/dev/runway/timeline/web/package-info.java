/** The timeline over HTTP. */
@NullMarked
package dev.runway.timeline.web;

import org.jspecify.annotations.NullMarked;
