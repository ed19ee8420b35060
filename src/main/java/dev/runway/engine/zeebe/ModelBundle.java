package dev.runway.engine.zeebe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.model.ModelSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The diagrams, decision tables and forms that are deployed together, and the hash that tells one set from another. */
record ModelBundle(List<Model> models, String hash) {

	/** One file of the bundle. */
	record Model(String name, byte[] content) {

		String text() {
			return new String(content, StandardCharsets.UTF_8);
		}

	}

	/** Reads all models of a location such as {@code classpath:models/}; a location without any is refused. */
	static ModelBundle read(String location) {
		var models = Stream.of("*.bpmn", "*.dmn", "*.form")
			.flatMap(pattern -> resources(location + pattern))
			.map(ModelBundle::read)
			.sorted(Comparator.comparing(Model::name))
			.toList();
		if (models.isEmpty()) {
			throw new IllegalStateException("No model at '%s' (runway.engine.models)".formatted(location));
		}
		return new ModelBundle(models, hash(models));
	}

	/** The same files as the contract reads them. */
	ModelSet set() {
		return ModelSet.of(models.stream().collect(Collectors.toMap(Model::name, Model::text)));
	}

	private static Stream<Resource> resources(String pattern) {
		try {
			return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern));
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private static Model read(Resource resource) {
		try {
			return new Model(Objects.requireNonNull(resource.getFilename()), resource.getContentAsByteArray());
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private static String hash(List<Model> models) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			models.forEach(model -> {
				digest.update(model.name().getBytes());
				digest.update(model.content());
			});
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
