/** What people type and systems send to show that a milestone is true: judged, handed to the modules that keep it, and recorded. */
@NamedInterface("evidence")
@NullMarked
package dev.runway.runway.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
