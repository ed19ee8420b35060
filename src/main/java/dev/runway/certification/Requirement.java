package dev.runway.certification;

/** How many reps of each role a partner must have certified before it may sell. */
public record Requirement(int salesReps, int salesEngineers) {

	int of(Role role) {
		return switch (role) {
			case SALES -> salesReps;
			case SE -> salesEngineers;
		};
	}

}
