package dev.runway.tasks.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.runway.tasks.form.Component.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a form, what is hidden, and the data that follow from both. Conditions may ask for fields, and
 * expressions for expressions: all are worked out again until nothing changes any more.
 */
final class Answers {

	private static final int MOST_ROUNDS = 8;

	private final Form form;

	private final Map<String, @Nullable Object> variables;

	private final @Nullable Typed typed;

	private final Feel feel;

	private final Entries entries;

	private final Properties properties;

	private final Map<String, Entry> entered = new HashMap<>();

	private final Map<String, @Nullable Object> computed = new HashMap<>();

	private Set<String> hidden = Set.of();

	private Map<String, @Nullable Object> data = Map.of();

	Answers(Form form, Map<String, @Nullable Object> variables, @Nullable Typed typed, Feel feel, Entries entries, Properties properties) {
		this.form = form;
		this.variables = variables;
		this.typed = typed;
		this.feel = feel;
		this.entries = entries;
		this.properties = properties;
	}

	Answers settle() {
		for (int round = 0; round < MOST_ROUNDS; round++) {
			var before = Map.of("hidden", hidden, "computed", new HashMap<>(computed), "entered", new HashMap<>(entered));
			data = Json.copyOf(variables);
			var scope = Scope.of(data);
			enter(form.components(), scope);
			var next = new HashSet<String>();
			hide(form.components(), scope, next);
			hidden = next;
			compute(form.components(), scope);
			if (before.equals(Map.of("hidden", hidden, "computed", computed, "entered", entered))) {
				break;
			}
		}
		return this;
	}

	Form form() {
		return form;
	}

	Scope scope() {
		return Scope.of(data);
	}

	boolean hides(Component component, Scope scope) {
		return hidden.contains(id(component, scope));
	}

	Entry entry(Component component, Scope scope) {
		return Objects.requireNonNull(entered.get(id(component, scope)));
	}

	List<Option> options(Component component, Scope scope) {
		return component.kind().choice() ? entries.options(component, scope.context()) : List.of();
	}

	/** The rows of a list, each as a scope of its own. */
	List<Scope> rows(Component list, Scope scope) {
		var rows = new ArrayList<Scope>();
		if (Json.at(scope.holder(), list.path()) instanceof List<?> given) {
			for (int index = 0; index < given.size(); index++) {
				rows.add(scope.row(list.path(), index, map(given.get(index))));
			}
		}
		return rows;
	}

	/** What the form sends: the fields that are there and not switched off, and what is computed. */
	Map<String, @Nullable Object> sent() {
		var sent = new LinkedHashMap<String, @Nullable Object>();
		send(form.components(), scope(), sent);
		return sent;
	}

	private void send(List<Component> components, Scope scope, Map<String, @Nullable Object> into) {
		for (var component : components) {
			if (hides(component, scope)) {
				continue;
			}
			var path = component.path();
			switch (component.kind()) {
				case GROUP -> send(component.components(), scope.within(path), path.isEmpty() ? into : Json.within(into, path));
				case DYNAMICLIST -> {
					var list = new ArrayList<@Nullable Object>();
					for (var row : rows(component, scope)) {
						var values = new LinkedHashMap<String, @Nullable Object>();
						send(component.components(), row, values);
						list.add(values);
					}
					if (!path.isEmpty()) {
						Json.put(into, path, list);
					}
				}
				case EXPRESSION -> {
					if (!path.isEmpty()) {
						Json.put(into, path, computed.get(id(component, scope)));
					}
				}
				default -> {
					if (component.kind().input() && !path.isEmpty() && !properties.is(component, "disabled", scope.context())) {
						Json.put(into, path, Json.copy(entry(component, scope).value()));
					}
				}
			}
		}
	}

	/** Puts what stands in the fields into the data. */
	private void enter(List<Component> components, Scope scope) {
		for (var component : components) {
			switch (component.kind()) {
				case GROUP -> enter(component.components(), scope.within(component.path()));
				case DYNAMICLIST -> enterRows(component, scope);
				case EXPRESSION -> put(component, scope, computed.get(id(component, scope)));
				default -> {
					if (component.kind().input()) {
						var entry = enter(component, scope);
						entered.put(id(component, scope), entry);
						put(component, scope, entry.value());
					}
				}
			}
		}
	}

	private void enterRows(Component list, Scope scope) {
		if (list.path().isEmpty()) {
			return;
		}
		var given = Json.at(scope.holder(), list.path()) instanceof List<?> rows ? rows : null;
		var number = typed == null ? null : typed.rows(scope.name(list.path())).orElse(null);
		var count = number != null ? number : given != null ? Math.min(given.size(), Typed.MOST_ROWS)
				: Math.clamp(list.property("defaultRepetitions").asInt(1), 0, Typed.MOST_ROWS);
		var rows = new ArrayList<@Nullable Object>();
		Json.put(scope.holder(), list.path(), rows);
		for (int index = 0; index < count; index++) {
			var row = given != null && index < given.size() && number == null ? map(given.get(index)) : new LinkedHashMap<String, @Nullable Object>();
			rows.add(row);
			enter(list.components(), scope.row(list.path(), index, row));
		}
	}

	/** What is typed stands before what was there, unless people may only read it. */
	private Entry enter(Component component, Scope scope) {
		var context = scope.context();
		var typedTexts = typed == null || component.path().isEmpty() || fixed(component, context) ? null
				: typed.values(scope.name(component.path())).orElse(null);
		if (typedTexts != null) {
			return entries.typed(component, typedTexts, context);
		}
		var given = component.path().isEmpty() ? null : Json.at(scope.holder(), component.path());
		var value = Entries.given(component.kind(), given) ? given : properties.value(component, "defaultValue", context);
		return entries.of(component, value, context);
	}

	boolean fixed(Component component, Map<String, @Nullable Object> context) {
		return properties.is(component, "disabled", context) || properties.is(component, "readonly", context);
	}

	private void hide(List<Component> components, Scope scope, Set<String> into) {
		for (var component : components) {
			var condition = component.text("conditional.hide");
			if (!condition.isEmpty() && Boolean.TRUE.equals(feel.evaluate(condition, scope.context()))) {
				into.add(id(component, scope));
				forget(component, scope);
				continue;
			}
			switch (component.kind()) {
				case GROUP -> hide(component.components(), scope.within(component.path()), into);
				case DYNAMICLIST -> rows(component, scope).forEach(row -> hide(component.components(), row, into));
				default -> {
				}
			}
		}
	}

	/** What is hidden is no longer there for conditions and texts. */
	private void forget(Component component, Scope scope) {
		if (!component.path().isEmpty() && component.kind() != Kind.GROUP) {
			Json.remove(scope.holder(), component.path());
		}
		if (component.kind() == Kind.GROUP) {
			component.components().forEach(each -> forget(each, scope.within(component.path())));
		}
	}

	private void compute(List<Component> components, Scope scope) {
		for (var component : components) {
			if (hides(component, scope)) {
				continue;
			}
			switch (component.kind()) {
				case GROUP -> compute(component.components(), scope.within(component.path()));
				case DYNAMICLIST -> rows(component, scope).forEach(row -> compute(component.components(), row));
				case EXPRESSION -> {
					var value = feel.evaluate(component.text("expression"), scope.context());
					computed.put(id(component, scope), value);
					put(component, scope, value);
				}
				default -> {
				}
			}
		}
	}

	private static void put(Component component, Scope scope, @Nullable Object value) {
		if (!component.path().isEmpty()) {
			Json.put(scope.holder(), component.path(), value);
		}
	}

	private static String id(Component component, Scope scope) {
		return scope.prefix() + component.number();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object row) {
		return row instanceof Map ? (Map<String, @Nullable Object>) row : new LinkedHashMap<>();
	}

}
