package dev.runway.tasks.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.runway.tasks.form.Component.Kind;
import dev.runway.tasks.form.Component.Moment;
import dev.runway.tasks.form.Part.Choice;
import dev.runway.tasks.form.Part.Field;
import dev.runway.tasks.form.Part.Limits;
import org.jspecify.annotations.Nullable;

/** Draws the parts of a form from what stands in its fields. */
final class Drawing {

	private static final int MOST_TABLE_ROWS = 500;

	private static final Pattern PICTURE = Pattern.compile("(?i)(https://|data:image/(png|jpeg|gif|webp|svg\\+xml)[;,]).*", Pattern.DOTALL),
			ADDRESS = Pattern.compile("(?i)https?://.*");

	private final Answers answers;

	private final Properties properties;

	private final Checks checks;

	private final Mode mode;

	private final Template markdown;

	private final Template html;

	Drawing(Answers answers, Feel feel, Properties properties, Checks checks, Mode mode) {
		this.answers = answers;
		this.properties = properties;
		this.checks = checks;
		this.mode = mode;
		this.markdown = new Template(feel, Markup::inMarkdown);
		this.html = new Template(feel, Markup::inHtml);
	}

	List<Part> parts() {
		return parts(answers.form().components(), answers.scope());
	}

	private List<Part> parts(List<Component> components, Scope scope) {
		return components.stream().filter(component -> !answers.hides(component, scope)).flatMap(component -> part(component, scope)).toList();
	}

	private Stream<Part> part(Component component, Scope scope) {
		var context = scope.context();
		return switch (component.kind()) {
			case GROUP -> Stream.of(new Part.Group(label(component, context), component.property("showOutline").asBoolean(false),
					parts(component.components(), scope.within(component.path()))));
			case DYNAMICLIST -> Stream.of(rows(component, scope));
			case TEXT -> Stream.of(new Part.Words(Markup.ofMarkdown(written(component, "text", markdown, context))));
			case HTML -> Stream.of(new Part.Words(Markup.safe(written(component, "content", html, context))));
			case TABLE -> Stream.of(table(component, context));
			case IMAGE -> Stream.of(picture(component, context));
			case IFRAME -> Stream.of(link(component, context));
			case SEPARATOR -> Stream.of(new Part.Line());
			case SPACER -> Stream.of(new Part.Room());
			case BUTTON, EXPRESSION, UNKNOWN -> Stream.empty();
			default -> Stream.of(field(component, scope));
		};
	}

	private Field field(Component component, Scope scope) {
		var context = scope.context();
		var entry = mode == Mode.READ_EMPTY ? new Entry(List.of(), null, null) : answers.entry(component, scope);
		var fixed = mode == Mode.READ || mode == Mode.READ_EMPTY || answers.fixed(component, context);
		var label = label(component, context);
		var choices = answers.options(component, scope).stream()
			.map(option -> new Choice(option.text(), option.label(), entry.texts().contains(option.text()))).toList();
		var field = new Field(control(component.kind()), input(component, entry), scope.name(component.path()), label,
				properties.text(component, "description", context), entry.texts(), choices,
				properties.text(component, "appearance.prefixAdorner", context), properties.text(component, "appearance.suffixAdorner", context),
				properties.is(component, "validate.required", context), fixed, limits(component, context), null);
		return mode == Mode.CHECK && !properties.is(component, "disabled", context)
				? field.with(checks.problem(component, entry, label, context).orElse(null)) : field;
	}

	private static String control(Kind kind) {
		return switch (kind) {
			case TEXTAREA -> "area";
			case CHECKBOX -> "box";
			case RADIO -> "radio";
			case SELECT -> "select";
			case CHECKLIST, TAGLIST -> "boxes";
			default -> "text";
		};
	}

	/** What cannot be read stays as it is typed: a browser shows nothing of it in a field for days. */
	private static String input(Component component, Entry entry) {
		if (component.kind() != Kind.DATETIME || entry.unreadable() != null) {
			return "text";
		}
		return switch (component.moment()) {
			case DATE -> "date";
			case TIME -> "time";
			case DATETIME -> "datetime-local";
		};
	}

	private @Nullable Limits limits(Component component, Map<String, @Nullable Object> context) {
		if (component.kind() == Kind.NUMBER) {
			return new Limits(null, null, "any");
		}
		if (component.kind() != Kind.DATETIME) {
			return null;
		}
		if (component.moment() == Moment.DATE) {
			return new Limits(checks.first(component, context), checks.last(component, context), null);
		}
		var interval = component.property("timeInterval").asInt(0);
		return interval > 0 ? new Limits(null, null, Integer.toString(60 * interval)) : null;
	}

	private String label(Component component, Map<String, @Nullable Object> context) {
		if (component.kind() != Kind.DATETIME) {
			return properties.text(component, "label", context);
		}
		return String.join(", ", Stream.of("label", "dateLabel", "timeLabel")
			.filter(name -> !name.equals("timeLabel") || component.moment() != Moment.DATE)
			.filter(name -> !name.equals("dateLabel") || component.moment() != Moment.TIME)
			.map(name -> properties.text(component, name, context)).filter(text -> !text.isBlank()).toList());
	}

	private Part.Rows rows(Component component, Scope scope) {
		var rows = new ArrayList<Part.Row>();
		answers.rows(component, scope).forEach(row -> rows.add(new Part.Row(rows.size(), parts(component.components(), row))));
		var changeable = component.property("allowAddRemove").asBoolean(true) && mode != Mode.READ && mode != Mode.READ_EMPTY;
		return new Part.Rows(scope.name(component.path()), label(component, scope.context()), component.property("showOutline").asBoolean(false),
				changeable, rows.size() >= Typed.MOST_ROWS, rows);
	}

	private String written(Component component, String name, Template template, Map<String, @Nullable Object> context) {
		var text = component.text(name);
		return Feel.isExpression(text) ? Json.words(properties.value(component, name, context)) : template.fill(text, context);
	}

	private Part.Table table(Component component, Map<String, @Nullable Object> context) {
		var source = component.text("dataSource");
		var rows = Feel.isExpression(source) ? properties.value(component, "dataSource", context) : Json.at(context, source);
		var columns = component.property("columnsExpression").isMissingNode() ? Json.of(component.property("columns"))
				: properties.value(component, "columnsExpression", context);
		var named = columns instanceof List<?> list ? list.stream().filter(Map.class::isInstance).toList() : List.of();
		return new Part.Table(label(component, context), named.stream().map(column -> Json.words(Json.at(column, "label"))).toList(),
				rows instanceof List<?> list ? list.stream().limit(MOST_TABLE_ROWS)
					.map(row -> named.stream().map(column -> Json.words(Json.at(row, Json.words(Json.at(column, "key"))))).toList()).toList()
						: List.of());
	}

	private Part.Picture picture(Component component, Map<String, @Nullable Object> context) {
		var source = properties.text(component, "source", context);
		var words = properties.text(component, "alt", context);
		return new Part.Picture(PICTURE.matcher(source).matches() ? source : null, words.isBlank() ? "A picture" : words);
	}

	private Part link(Component component, Map<String, @Nullable Object> context) {
		var address = properties.text(component, "url", context);
		var label = properties.text(component, "label", context);
		var name = Objects.requireNonNullElse(label.isBlank() ? null : label, "a page");
		return ADDRESS.matcher(address).matches() ? new Part.Link(address, name)
				: new Part.Words(Markup.safe("<p>%s</p>".formatted(Markup.inHtml(name + " has no address that can be opened."))));
	}

}
