/** What all doors for programs share: pages, versions, keys against doing things twice, and one way to say no. */
@ApplicationModule(allowedDependencies = "programme")
@NullMarked
package dev.runway.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
