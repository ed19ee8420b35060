/** CSV as it goes out (RFC 4180, UTF-8): written row by row, and kept from being taken for formulas. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.runway.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
