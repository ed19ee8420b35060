/** Files that come in, staged whole, loaded and reported row by row; and files that go out. */
@ApplicationModule(allowedDependencies = { "api", "certification", "command", "csv", "deal", "metrics", "partner", "programme",
		"runway" })
@NullMarked
package dev.runway.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
