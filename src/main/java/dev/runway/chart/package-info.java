/** How figures become pictures: where lines, bars and colours go, for the pages that draw them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.runway.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
