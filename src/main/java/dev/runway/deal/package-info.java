/** The deals of the partners: registered, moved on, won. */
@ApplicationModule(allowedDependencies = "partner")
@NullMarked
package dev.runway.deal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
