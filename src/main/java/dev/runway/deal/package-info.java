/** The deals of the partners: registered and decided, moved on, won or lost; and the referrals. */
@ApplicationModule(allowedDependencies = { "api", "certification", "partner", "programme" })
@NullMarked
package dev.runway.deal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
