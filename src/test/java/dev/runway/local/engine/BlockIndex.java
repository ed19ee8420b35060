package dev.runway.local.engine;

import java.util.Arrays;

/**
 * Where the blocks of the log begin, and the lowest position of each, in order. One thread at a time adds; others read
 * meanwhile what was there when they asked for the size.
 */
final class BlockIndex {

	private volatile long[] lowest = new long[1024];
	private volatile long[] offsets = new long[1024];
	private volatile int[] lengths = new int[1024];
	private volatile int size;

	void add(long position, long offset, int length) {
		int at = size;
		if (at == lowest.length) {
			lowest = Arrays.copyOf(lowest, at * 2);
			offsets = Arrays.copyOf(offsets, at * 2);
			lengths = Arrays.copyOf(lengths, at * 2);
		}
		lowest[at] = position;
		offsets[at] = offset;
		lengths[at] = length;
		size = at + 1;
	}

	int size() {
		return size;
	}

	long offset(int block) {
		return offsets[block];
	}

	int length(int block) {
		return lengths[block];
	}

	/** The block that holds the position: the first where it lies before all, the last where it lies after all. */
	int blockOf(long position) {
		int found = Arrays.binarySearch(lowest, 0, size, position);
		return found >= 0 ? found : Math.max(0, -found - 2);
	}
}
