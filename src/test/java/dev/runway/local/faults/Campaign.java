package dev.runway.local.faults;

import java.util.List;
import java.util.stream.Stream;

import dev.runway.local.faults.Kill.Part;
import org.jspecify.annotations.Nullable;

/**
 * One run of everything, in which faults strike during one work after the other.
 *
 * @param copies how many applications there are
 * @param onSmallDisk what has its data on a disk that can be full
 */
record Campaign(String name, int copies, @Nullable Part onSmallDisk, List<Step> steps) {

	/** What strikes during a work, and how often. */
	record Step(Work work, Fault fault, int strikes) {
	}

	static Campaign of(Fault fault, int copies, @Nullable Part onSmallDisk, int strikes, Stream<Work> works) {
		return new Campaign(fault.name(), copies, onSmallDisk, works.map(work -> new Step(work, fault, strikes)).toList());
	}

	@Override
	public String toString() {
		return name;
	}

}
