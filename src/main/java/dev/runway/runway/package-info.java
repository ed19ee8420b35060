/** The core facts: one partner's clocked run, its clock ledger, and its six milestones with what shows that they are true. */
@ApplicationModule(allowedDependencies = { "api", "certification", "deal", "partner", "plan", "programme" })
@NullMarked
package dev.runway.runway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
