/** The search that every page offers: for partners, owners and deals. */
@NullMarked
package dev.runway.dashboard.search;

import org.jspecify.annotations.NullMarked;
