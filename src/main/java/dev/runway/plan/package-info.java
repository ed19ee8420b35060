/** The joint go-to-market plan with its two signatures, and the target for the first deal. */
@ApplicationModule(allowedDependencies = { "certification", "partner" })
@NullMarked
package dev.runway.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
