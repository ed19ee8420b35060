/** The door to partners and their runways over HTTP: it takes what happens and answers where the partner stands then. */
@NullMarked
package dev.runway.standing.web;

import org.jspecify.annotations.NullMarked;
