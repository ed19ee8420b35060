package dev.runway.api.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The records that handlers take and answer, and the choices between records, with all that is in them. */
@Component
public class BodyTypes {

	private final ObjectProvider<RequestMappingHandlerMapping> mapping;

	BodyTypes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
		this.mapping = mapping;
	}

	/** The type by the name under which it is described; a page of something is described as its own. */
	Optional<Class<?>> named(String name) {
		var all = all();
		return all.stream().filter(type -> type.getSimpleName().equals(name)).findFirst()
			.or(() -> all.stream().filter(type -> type.getTypeParameters().length > 0 && name.startsWith(type.getSimpleName())).findFirst());
	}

	public Set<Class<?>> all() {
		var found = new TreeSet<Class<?>>(Comparator.comparing(Class::getName));
		mapping.getObject()
			.getHandlerMethods()
			.values()
			.stream()
			.filter(handler -> AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class))
			.flatMap(BodyTypes::bodies)
			.forEach(body -> collect(body, found));
		return found;
	}

	/** Whether a body may be any of several records. */
	static boolean isChoice(Class<?> type) {
		return type.isInterface() && type.isSealed();
	}

	private static Stream<ResolvableType> bodies(HandlerMethod handler) {
		return Stream.concat(Stream.of(ResolvableType.forMethodReturnType(handler.getMethod())),
				Stream.of(handler.getMethodParameters())
					.filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
					.map(ResolvableType::forMethodParameter));
	}

	private static void collect(ResolvableType type, Set<Class<?>> found) {
		Stream.of(type.getGenerics()).forEach(generic -> collect(generic, found));
		var raw = type.resolve();
		if (raw == null || !raw.getPackageName().startsWith("dev.runway")) {
			return;
		}
		if (isChoice(raw) && found.add(raw)) {
			Stream.of(raw.getPermittedSubclasses()).forEach(each -> collect(ResolvableType.forClass(each), found));
		}
		if (raw.isRecord() && found.add(raw)) {
			Stream.of(raw.getRecordComponents())
				.map(RecordComponent::getGenericType)
				.forEach(component -> collect(ResolvableType.forType(component), found));
		}
	}

}
