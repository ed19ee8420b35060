/** What is stuck over HTTP. */
@NullMarked
package dev.runway.stuck.web;

import org.jspecify.annotations.NullMarked;
