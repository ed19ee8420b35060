/** The ledger of the clocks, and by how much one may be moved. */
@NullMarked
package dev.runway.runway.clock;

import org.jspecify.annotations.NullMarked;
