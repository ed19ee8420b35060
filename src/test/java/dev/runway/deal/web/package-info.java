/** Deals as different people see them. */
@NullMarked
package dev.runway.deal.web;

import org.jspecify.annotations.NullMarked;
