package dev.runway.tasks.form;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where components stand while a form is gone through: in the form itself, in a group, or in a row of a list.
 *
 * @param holder the data that their paths begin in
 * @param prefix what the names of their fields begin with
 * @param row the row around them; none outside of lists
 */
record Scope(Map<String, @Nullable Object> root, Map<String, @Nullable Object> holder, String prefix, @Nullable Row row) {

	/**
	 * A row of a list.
	 *
	 * @param number counted from 1
	 * @param around the row around its list; none outside of lists
	 */
	record Row(Map<String, @Nullable Object> data, int number, @Nullable Row around) {
	}

	static Scope of(Map<String, @Nullable Object> data) {
		return new Scope(data, data, Typed.PREFIX, null);
	}

	Scope within(String path) {
		return path.isEmpty() ? this : new Scope(root, Json.within(holder, path), prefix + path + ".", row);
	}

	Scope row(String list, int index, Map<String, @Nullable Object> data) {
		return new Scope(root, data, "%s[%d].".formatted(name(list), index), new Row(data, index + 1, row));
	}

	/** The name of a field or list. */
	String name(String path) {
		return prefix + path;
	}

	/** What expressions may name here: the data, and in a row its fields, itself as {@code this}, its number as {@code i}. */
	Map<String, @Nullable Object> context() {
		return row == null ? root : context(row);
	}

	private Map<String, @Nullable Object> context(Row row) {
		var context = new HashMap<>(row.around() == null ? root : context(row.around()));
		context.putAll(row.data());
		context.put("this", row.data());
		context.put("i", row.number());
		context.put("parent", row.around() == null ? root : row.around().data());
		return context;
	}

}
