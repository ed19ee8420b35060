/** Deals over HTTP. */
@NullMarked
package dev.runway.deal.web;

import org.jspecify.annotations.NullMarked;
