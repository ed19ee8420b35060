package dev.runway.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own under a folder, which can be full: memory that is mounted, which takes Linux and its root. */
final class Disk implements AutoCloseable {

	private static final String ROOMY = "8g";

	private static final int BLOCK = 4096;

	private static final int ATTEMPTS = 50;

	private final Path folder;

	private Disk(Path folder) {
		this.folder = folder;
	}

	/** Whether this machine lets it be mounted. */
	static boolean possible() {
		return System.getProperty("os.name").equals("Linux") && System.getProperty("user.name").equals("root");
	}

	static Disk mounted(Path folder) {
		try {
			Files.createDirectories(folder);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		run("mount", "-t", "tmpfs", "-o", "size=" + ROOMY, "tmpfs", folder.toString());
		return new Disk(folder);
	}

	/** Leaves no room but what is taken; where more was taken meanwhile it looks again. */
	void fill() {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			if (call("mount", "-o", "remount,size=" + (taken() / BLOCK + 1) * BLOCK, folder.toString()) == 0) {
				return;
			}
		}
		throw new IllegalStateException("The disk cannot be filled: " + folder);
	}

	private long taken() {
		try {
			var store = Files.getFileStore(folder);
			return store.getTotalSpace() - store.getUnallocatedSpace();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	void makeRoom() {
		run("mount", "-o", "remount,size=" + ROOMY, folder.toString());
	}

	@Override
	public void close() {
		run("umount", "--lazy", folder.toString());
	}

	private static void run(String... command) {
		if (call(command) != 0) {
			throw new IllegalStateException("This failed: " + String.join(" ", command));
		}
	}

	private static int call(String... command) {
		try {
			return new ProcessBuilder(command).inheritIO().start().waitFor();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

}
