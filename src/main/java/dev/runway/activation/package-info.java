/** The core: the runway of one partner, its clock ledger and its six milestones. */
@ApplicationModule(allowedDependencies = { "api", "certification", "deal", "engine", "partner", "plan", "programme" })
@NullMarked
package dev.runway.activation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
