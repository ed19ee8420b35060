package dev.runway.api;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * What a handler takes from the parameters and parts of a request, by its signature and its annotations.
 *
 * @param program whether programs call it, who leave out what they do not mean: a form sends its empty fields too
 * @param judges whether the handler judges by itself what else it is given
 * @param texts the parameters by name
 * @param files the parts that are files
 */
record TakenParameters(boolean program, boolean judges, Map<String, Taken> texts, Set<String> files) {

	/** What a page gets from the machinery of forms and of signing in. */
	private static final Set<String> OF_PAGES = Set.of("_csrf", "continue");

	static TakenParameters of(HandlerMethod handler) {
		var texts = new LinkedHashMap<String, Taken>();
		var files = new LinkedHashSet<String>();
		for (var parameter : handler.getMethodParameters()) {
			var asked = parameter.getParameterAnnotation(RequestParam.class);
			var part = parameter.getParameterAnnotation(RequestPart.class);
			if (asked != null) {
				texts.put(named(asked.name(), parameter), Taken.as(parameter));
			}
			else if (part != null) {
				files.add(named(part.name(), parameter));
			}
			else {
				recordOf(parameter.getParameterType()).forEach(name -> texts.put(name, Taken.ONE));
			}
		}
		var uploads = handler.getMethodAnnotation(Uploads.class);
		if (uploads != null) {
			Stream.of(uploads.value().getEnumConstants()).map(Object::toString).forEach(files::add);
			files.addAll(List.of(uploads.files()));
			Stream.of(uploads.texts()).forEach(name -> texts.put(name, Taken.MANY));
		}
		var takes = Optional.ofNullable(handler.getMethodAnnotation(Takes.class));
		takes.stream().map(Takes::value).flatMap(Stream::of).forEach(name -> texts.put(name, Taken.ONE));
		return new TakenParameters(AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class),
				takes.filter(Takes::judges).isPresent(), texts, files);
	}

	/** What is wrong with what a request gives, and what would be right. */
	Optional<String> problem(HttpServletRequest request) {
		if (judges) {
			return Optional.empty();
		}
		var given = request.getParameterMap();
		return Stream.concat(given.entrySet().stream().flatMap(each -> problem(each.getKey(), each.getValue()).stream()),
				request instanceof MultipartHttpServletRequest form ? form.getFileMap().keySet().stream().flatMap(name -> unknownFile(name).stream())
						: Stream.of())
			.findFirst();
	}

	private Optional<String> problem(String name, String[] values) {
		var taken = texts.get(name);
		if (taken == null) {
			return !program && OF_PAGES.contains(name) ? Optional.empty() : Optional.of(unknown(name));
		}
		if (values.length > 1 && taken != Taken.MANY) {
			return Optional.of("Give %s once.".formatted(name));
		}
		return (program || taken == Taken.VALUE) && Stream.of(values).anyMatch(value -> !StringUtils.hasText(value))
				? Optional.of("The parameter '%s' has no value; give it one, or leave it out.".formatted(name)) : Optional.empty();
	}

	private String unknown(String name) {
		if (files.contains(name)) {
			return "The part '%s' is a text; send it as a file with a file name.".formatted(name);
		}
		return texts.isEmpty() ? "The parameter '%s' is unknown; none is taken here.".formatted(name)
				: "The parameter '%s' is unknown; the known ones are %s.".formatted(name, String.join(", ", texts.keySet()));
	}

	private Optional<String> unknownFile(String name) {
		return files.isEmpty() || files.contains(name) ? Optional.empty()
				: Optional.of("The part '%s' is unknown; the parts are %s.".formatted(name, String.join(", ", files)));
	}

	private static Stream<String> recordOf(Class<?> type) {
		var from = type.getAnnotation(FromParameters.class);
		if (from == null) {
			return Stream.of();
		}
		return from.value().length > 0 ? Stream.of(from.value()) : Stream.of(type.getRecordComponents()).map(RecordComponent::getName);
	}

	private static String named(String name, MethodParameter parameter) {
		return name.isEmpty() ? parameter.getParameter().getName() : name;
	}

	/** How a parameter is taken: a text that may be empty in a form, a value that may not, or several of them. */
	enum Taken {

		ONE, VALUE, MANY;

		static Taken as(MethodParameter parameter) {
			var type = parameter.getParameterType();
			return type.isArray() || Collection.class.isAssignableFrom(type) ? MANY : type == String.class ? ONE : VALUE;
		}

	}

}
