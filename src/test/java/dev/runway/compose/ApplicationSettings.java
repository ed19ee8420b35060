package dev.runway.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What the application can be told by environment variables. */
final class ApplicationSettings {

	private ApplicationSettings() {
	}

	/** The {@code @ConfigurationProperties} classes of the application. */
	static List<Class<?>> ownTypes() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false) {
			@Override
			protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
				return definition.getMetadata().isIndependent();
			}
		};
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		return scanner.findCandidateComponents("dev.runway").stream()
				.<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null)).toList();
	}

	/** Binds the variables to the application's own types, and returns those that arrived somewhere. */
	static Set<String> bound(Map<String, String> environment) {
		var source = new SystemEnvironmentPropertySource(
				StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(environment));
		var binder = new Binder(ConfigurationPropertySources.from(source));
		var arrived = new Arrivals();
		ownTypes().forEach(type -> binder.bind(prefix(type), Bindable.of(type), arrived));
		return arrived.variables;
	}

	/** The variable names of all settings that Spring Boot's own documentation lists. */
	static Set<String> ofSpringBoot() {
		try {
			return Collections.list(ApplicationSettings.class.getClassLoader()
					.getResources("META-INF/spring-configuration-metadata.json")).stream()
					.flatMap(file -> names(file).stream()).map(ApplicationSettings::variable)
					.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String prefix(Class<?> type) {
		return AnnotatedElementUtils.getMergedAnnotation(type, ConfigurationProperties.class).prefix();
	}

	private static String variable(String property) {
		return property.replace("-", "").replace('.', '_').toUpperCase();
	}

	private static List<String> names(URL file) {
		try (InputStream json = file.openStream()) {
			var text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
			var metadata = JsonParserFactory.getJsonParser().parseMap(text);
			return ((List<?>) metadata.getOrDefault("properties", List.of())).stream()
					.map(property -> ((Map<?, ?>) property).get("name").toString()).toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Notes each variable from which a value was bound. */
	private static final class Arrivals implements BindHandler {

		private final Set<String> variables = new HashSet<>();

		@Override
		public Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
				Object result) {
			var property = context.getConfigurationProperty();
			if (property != null && Origin.from(property) instanceof PropertySourceOrigin origin) {
				variables.add(origin.getPropertyName());
			}
			return result;
		}

	}

}
