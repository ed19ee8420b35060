package dev.runway.engine;

import java.util.Set;

/** Models were deployed through Runway. */
public record ModelsDeployed(Set<String> files) {
}
