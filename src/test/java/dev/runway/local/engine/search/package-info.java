/** What the REST door answers from: a projection of the records of the embedded engine, and the search in it. */
@NullMarked
package dev.runway.local.engine.search;

import org.jspecify.annotations.NullMarked;
