/** The list of partners: filters, columns, and the file that it can be taken out as. */
@NullMarked
package dev.runway.dashboard.list;

import org.jspecify.annotations.NullMarked;
