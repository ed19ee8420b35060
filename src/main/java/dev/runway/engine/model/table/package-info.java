/** What decision tables must keep: their values, the order between them, and that every combination has its row. */
@NullMarked
package dev.runway.engine.model.table;

import org.jspecify.annotations.NullMarked;
