package dev.runway.local;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/** Looks whether everything can start before anything does, and says all that is wrong at once. */
record Preflight(Ports ports, List<Port> opened, IntPredicate taken, long freeMemory, long freeDisk, Path folder) {

	static final long MEMORY = 1L << 30;

	static final long DISK = 1L << 30;

	static Preflight ofThisMachine(Ports ports, List<Port> opened, Folders folders) {
		return new Preflight(ports, opened, port -> !Ports.isFree(port), availableMemory(), availableDisk(folders.run()), folders.root());
	}

	void check() {
		List<String> problems = problems();
		if (!problems.isEmpty()) {
			throw new LocalFailure(String.join("\n", problems));
		}
	}

	List<String> problems() {
		var problems = new ArrayList<String>();
		List<Port> doubled = ports.doubled(opened);
		for (Port port : doubled) {
			problems.add("Port %d (%s) is given to more than one part: move it with -D%s=<port>."
				.formatted(ports.of(port), port.part(), port.property()));
		}
		for (Port port : opened) {
			if (!doubled.contains(port) && taken.test(ports.of(port))) {
				problems.add("Port %d (%s) is taken by another program: end that program, or move the port with -D%s=<port>."
					.formatted(ports.of(port), port.part(), port.property()));
			}
		}
		if (freeMemory < MEMORY) {
			problems.add("Only %s of memory are free, and the local platform needs about %s: close other programs."
				.formatted(gigabytes(freeMemory), gigabytes(MEMORY)));
		}
		if (freeDisk < DISK) {
			problems.add("Only %s of disk are free for %s, and the local platform needs about %s: make room, or choose another folder with -Dlocal.folder=<folder>."
				.formatted(gigabytes(freeDisk), folder, gigabytes(DISK)));
		}
		return problems;
	}

	/** Linux says how much programs can still have; elsewhere what is installed must do, as "free" there leaves out what is only cached. */
	private static long availableMemory() {
		Path meminfo = Path.of("/proc/meminfo");
		try (Stream<String> lines = Files.isReadable(meminfo) ? Files.lines(meminfo) : Stream.empty()) {
			return lines.filter(line -> line.startsWith("MemAvailable:"))
				.map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
				.findFirst()
				.orElseGet(() -> ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
		}
		catch (IOException e) {
			return Long.MAX_VALUE;
		}
	}

	private static long availableDisk(Path folder) {
		try {
			return Files.getFileStore(folder).getUsableSpace();
		}
		catch (IOException e) {
			return Long.MAX_VALUE;
		}
	}

	private static String gigabytes(long bytes) {
		return "%.1f GB".formatted(bytes / (double) (1L << 30));
	}

}
