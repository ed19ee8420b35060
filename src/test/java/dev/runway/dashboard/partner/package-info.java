/** Tests of the pages of partners. */
@NullMarked
package dev.runway.dashboard.partner;

import org.jspecify.annotations.NullMarked;
