/** The models over HTTP, for programs and for people: checking an edited file, deploying it, going back, and what is deployed. */
@NullMarked
package dev.runway.engine.web;

import org.jspecify.annotations.NullMarked;
