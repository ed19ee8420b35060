/** The figures of the programme: each one query with its definition, and the statistics that tell what is not known yet. */
@ApplicationModule(allowedDependencies = { "api", "csv", "deal", "partner", "programme", "runway" })
@NullMarked
package dev.runway.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
