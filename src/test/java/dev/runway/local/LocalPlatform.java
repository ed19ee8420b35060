package dev.runway.local;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** PostgreSQL, OpenSearch, the Zeebe broker, Operate and Tasklist on this machine, started together and stopped in order. */
public final class LocalPlatform implements AutoCloseable {

	private final Folders folders;

	private final Ports ports;

	private final Progress progress;

	private final Deque<Running> running = new ArrayDeque<>();

	private boolean closed;

	LocalPlatform(Folders folders, Ports ports, Progress progress) {
		this.folders = folders;
		this.ports = ports;
		this.progress = progress;
	}

	/** Starts every part and returns when all are ready; independent parts start side by side. */
	void start() {
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		try {
			var postgres = CompletableFuture.runAsync(() -> start("PostgreSQL", () -> new Postgres(folders, ports)), threads);
			var openSearch = CompletableFuture.runAsync(this::startOpenSearch, threads);
			var broker = openSearch.thenRunAsync(() -> start("Zeebe broker", () -> Camunda.broker(folders, ports)), threads);
			var operate = openSearch.thenRunAsync(() -> start("Operate", () -> Camunda.operate(folders, ports)), threads);
			var tasklist = openSearch.thenRunAsync(() -> start("Tasklist", () -> Camunda.tasklist(folders, ports)), threads);
			CompletableFuture.allOf(postgres, broker, operate, tasklist).join();
		}
		catch (CompletionException e) {
			throw e.getCause() instanceof LocalFailure failure ? failure : e;
		}
		finally {
			threads.close();
		}
	}

	/** Stops the parts, the last started first. */
	@Override
	public void close() {
		closed = true;
		while (true) {
			Running next = poll();
			if (next == null) {
				return;
			}
			progress.say(next.name() + " stops");
			next.part().stop();
		}
	}

	private synchronized @Nullable Running poll() {
		return running.poll();
	}

	private void startOpenSearch() {
		var libraries = new OpenSearchLibraries(folders);
		String classPath = libraries.present() ? libraries.classPath() : progress.step("OpenSearch's libraries from Maven Central", libraries::classPath);
		start("OpenSearch", () -> new OpenSearch(folders, ports, classPath));
	}

	private void start(String name, Supplier<Part> start) {
		progress.step(name, () -> {
			Part part = register(name, start);
			part.awaitReady();
			return part;
		});
	}

	private synchronized Part register(String name, Supplier<Part> start) {
		if (closed) {
			throw new LocalFailure(name + " is not started: the platform stops");
		}
		Part part = start.get();
		running.push(new Running(name, part));
		return part;
	}

	private record Running(String name, Part part) {
	}

}
