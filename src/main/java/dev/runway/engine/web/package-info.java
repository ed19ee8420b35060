/** The models over REST: checking an edited file, and what is deployed. */
@NullMarked
package dev.runway.engine.web;

import org.jspecify.annotations.NullMarked;
