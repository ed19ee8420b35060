package dev.runway.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IEngineContextFactory;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * The texts of mails. A file in the folder of edited templates stands in for the built-in one of its name from the next
 * mail on; where an edited one is broken the mail is written from the built-in ones, and the log says what is wrong.
 */
@Component
class MailTemplates {

	private static final Logger logger = LoggerFactory.getLogger(MailTemplates.class);

	private static final String BUILT_IN = "mail/";

	private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

	/** What is left where a part of a text does not apply. */
	private static final Pattern SEVERAL_BLANK_LINES = Pattern.compile("\\n\\s*\\n\\s*\\n");

	private static final Pattern TWO_FULL_STOPS = Pattern.compile("(?<=\\p{L})\\.(</[a-z]+>)?\\.(?![.\\w/])");

	private final @Nullable Path folder;

	private final TemplateEngine builtIn = engine(builtIn(true, "*.txt", TemplateMode.TEXT),
			builtIn(true, "*.html", TemplateMode.HTML));

	private final @Nullable TemplateEngine edited;

	MailTemplates(MailSettings settings) {
		this.folder = settings.templates();
		this.edited = folder == null ? null
				: engine(edited(folder, "*.txt", TemplateMode.TEXT), edited(folder, "*.html", TemplateMode.HTML),
						builtIn(false, "*.txt", TemplateMode.TEXT), builtIn(false, "*.html", TemplateMode.HTML));
	}

	/** Whether there are files of that name from which a mail can be written. */
	boolean exist(String name) {
		return NAME.matcher(name).matches()
				&& Stream.of(".txt", ".html").allMatch(ending -> isEdited(name + ending) || isBuiltIn(name + ending));
	}

	/** The names of mails that are not built in and can be written. */
	Set<String> added() {
		if (folder == null) {
			return Set.of();
		}
		try (var files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".txt") && !isBuiltIn(file))
				.map(file -> file.substring(0, file.length() - ".txt".length())).filter(this::exist).collect(Collectors.toSet());
		}
		catch (IOException unreadable) {
			return Set.of();
		}
	}

	/** Writes a mail. */
	Written write(String name, Map<String, Object> model) {
		return useful(name, name, (engine, template) -> mail(engine, template, model));
	}

	/**
	 * Writes an item of a mail.
	 *
	 * @param standIn the built-in template that takes the place of a broken one that is not built in
	 */
	Words item(String name, String standIn, Map<String, Object> model) {
		return useful(name, standIn, (engine, template) -> words(engine, template, new Context(Locale.ENGLISH, model)));
	}

	private <T> T useful(String name, String standIn, BiFunction<TemplateEngine, String, T> writer) {
		if (edited != null) {
			try {
				return writer.apply(edited, name);
			}
			catch (RuntimeException broken) {
				logger.warn("The mail template '{}' in {} cannot be used, the built-in one is sent instead: {}", name, folder,
						problem(broken));
			}
		}
		if (!name.equals(standIn) && isBuiltIn(name + ".txt")) {
			try {
				return writer.apply(builtIn, name);
			}
			catch (RuntimeException unfit) {
				logger.warn("The mail template '{}' does not fit here, '{}' is used instead: {}", name, standIn, problem(unfit));
			}
		}
		return writer.apply(builtIn, standIn);
	}

	/** A name that ends in a full stop, such as "Rossi S.p.A.", may end a sentence. */
	private static String oneFullStop(String text) {
		return TWO_FULL_STOPS.matcher(text).replaceAll(".$1");
	}

	private static Written mail(TemplateEngine engine, String name, Map<String, Object> model) {
		var words = words(engine, name, new Context(Locale.ENGLISH, model));
		var subject = words.text().lines().findFirst().orElse("").strip();
		if (subject.isEmpty()) {
			throw new IllegalArgumentException("the first line of %s.txt, which is the subject, is empty".formatted(name));
		}
		return new Written(subject, words.text().lines().skip(1).collect(Collectors.joining("\n")).strip() + "\n", words.html());
	}

	private static Words words(TemplateEngine engine, String name, IContext context) {
		return new Words(SEVERAL_BLANK_LINES.matcher(oneFullStop(engine.process(name + ".txt", context)).strip()).replaceAll("\n\n"),
				oneFullStop(engine.process(name + ".html", context)).strip());
	}

	/** Says in one line what is wrong, and where. */
	private static String problem(Throwable broken) {
		var place = Stream.iterate(broken, Objects::nonNull, Throwable::getCause)
			.filter(each -> each instanceof TemplateProcessingException failure && failure.hasLineAndCol())
			.map(TemplateProcessingException.class::cast)
			.reduce((outer, inner) -> inner)
			.map(failure -> "%s, line %d: ".formatted(failure.getTemplateName(), failure.getLine()))
			.orElse("");
		var reason = String.valueOf(NestedExceptionUtils.getMostSpecificCause(broken).getMessage());
		return place + reason.lines().findFirst().orElse("").replaceFirst(" \\(template: .*\\)$", "");
	}

	private boolean isEdited(String file) {
		return folder != null && Files.isReadable(folder.resolve(file));
	}

	private static boolean isBuiltIn(String file) {
		return MailTemplates.class.getClassLoader().getResource(BUILT_IN + file) != null;
	}

	private static TemplateEngine engine(AbstractConfigurableTemplateResolver... resolvers) {
		var engine = new SpringTemplateEngine();
		for (var order = 0; order < resolvers.length; order++) {
			resolvers[order].setOrder(order);
			engine.addTemplateResolver(resolvers[order]);
		}
		engine.setEngineContextFactory(new StrictContexts());
		return engine;
	}

	private static AbstractConfigurableTemplateResolver edited(Path folder, String pattern, TemplateMode mode) {
		var resolver = configured(new FileTemplateResolver(), folder + "/", pattern, mode);
		resolver.setCheckExistence(true);
		resolver.setCacheable(false);
		return resolver;
	}

	private static AbstractConfigurableTemplateResolver builtIn(boolean cacheable, String pattern, TemplateMode mode) {
		var resolver = configured(new ClassLoaderTemplateResolver(), BUILT_IN, pattern, mode);
		resolver.setCacheable(cacheable);
		return resolver;
	}

	private static AbstractConfigurableTemplateResolver configured(AbstractConfigurableTemplateResolver resolver,
			String prefix, String pattern, TemplateMode mode) {
		resolver.setPrefix(prefix);
		resolver.setResolvablePatterns(Set.of(pattern));
		resolver.setTemplateMode(mode);
		resolver.setCharacterEncoding("UTF-8");
		return resolver;
	}

	/** What a pair of templates says. */
	record Words(String text, String html) {
	}

	/** A mail in words: its subject is the first line of the text. */
	record Written(String subject, String text, String html) {
	}

	/** Refuses variables that no mail has, which would otherwise leave holes in the text. */
	private static final class StrictContexts implements IEngineContextFactory {

		@Override
		public IEngineContext createEngineContext(IEngineConfiguration configuration, TemplateData template,
				Map<String, Object> attributes, IContext context) {
			var variables = new HashMap<String, Object>();
			context.getVariableNames().forEach(name -> variables.put(name, context.getVariable(name)));
			return new StrictContext(configuration, template, attributes, context.getLocale(), variables);
		}

	}

	private static final class StrictContext extends EngineContext {

		private static final Pattern FRAMEWORK = Pattern.compile("(thymeleaf|spring).*");

		StrictContext(IEngineConfiguration configuration, TemplateData template, Map<String, Object> attributes,
				Locale locale, Map<String, Object> variables) {
			super(configuration, template, attributes, locale, variables);
		}

		@Override
		public Object getVariable(String name) {
			if (!containsVariable(name) && !FRAMEWORK.matcher(name).matches()) {
				throw new IllegalArgumentException("there is no variable '%s'".formatted(name));
			}
			return super.getVariable(name);
		}

	}

}
