package dev.runway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One OpenSearch node in a JVM of its own: what Operate and Tasklist read. */
final class OpenSearch implements PartProcess {

	private final Folders folders;

	private final Ports ports;

	private final ChildProcess process;

	OpenSearch(Folders folders, Ports ports, String classPath) {
		this.folders = folders;
		this.ports = ports;
		this.process = ChildProcess.java("OpenSearch", "opensearch", folders, List.of("@" + arguments(classPath)), Map.of());
	}

	@Override
	public void awaitReady() {
		process.await(() -> Http.answers(ports.http(Port.OPENSEARCH, "/_cluster/health?wait_for_status=yellow&timeout=1s")),
				Duration.ofMinutes(3));
	}

	@Override
	public void stop() {
		process.stop(ChildProcess.PATIENCE);
	}

	@Override
	public long pid() {
		return process.pid();
	}

	/** The class path is longer than some systems allow a command line to be. */
	private Path arguments(String classPath) {
		try {
			return Files.write(folders.run().resolve("opensearch.args"), List.of(
					"-Xms384m", "-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
					"-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + quoted(folders.download("opensearch.jsa").toString()),
					"-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
					"-cp", quoted(classPath), "OpenSearchNode", quoted(folders.data("opensearch").toString()),
					Integer.toString(ports.of(Port.OPENSEARCH)), Integer.toString(ports.of(Port.OPENSEARCH_TRANSPORT))));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String quoted(String argument) {
		return '"' + argument.replace("\\", "\\\\") + '"';
	}

}
