package dev.runway.engine.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import scala.Product;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** Finds the variables that an expression asks for, without the names that it makes itself. */
final class Variables {

	private final Set<List<String>> paths = new LinkedHashSet<>();

	private Variables() {
	}

	/** The variables, each with the parts of it that are asked for: {@code schedule.dueAt} in two words. */
	static Set<List<String>> in(Exp expression) {
		var variables = new Variables();
		variables.read(expression, Set.of());
		return variables.paths;
	}

	/** A filter is left out: the names in it may be those of what it filters. */
	private void read(Object node, Set<String> made) {
		switch (node) {
			case Ref name -> add(names(name), made);
			case PathExpression path when names(path).isEmpty() -> read(path.path(), made);
			case PathExpression path -> add(names(path), made);
			case For loop -> read(loop.exp(), with(readNamed(loop.iterators(), made), "partial"));
			case SomeItem some -> read(some.condition(), readNamed(some.iterators(), made));
			case EveryItem every -> read(every.condition(), readNamed(every.iterators(), made));
			case ConstContext context -> readNamed(context.entries(), made);
			case FunctionDefinition function -> {
				var inside = new HashSet<>(made);
				inside.addAll(CollectionConverters.asJava(function.parameters()));
				read(function.body(), inside);
			}
			case Filter filter -> read(filter.list(), made);
			case scala.collection.Iterable<?> several -> CollectionConverters.asJava(several).forEach(each -> read(each, made));
			case Product whole -> CollectionConverters.asJava(whole.productIterator()).forEachRemaining(each -> read(each, made));
			default -> {
			}
		}
	}

	/** Reads expressions that have names, each of which the next ones know. */
	private Set<String> readNamed(scala.collection.immutable.List<Tuple2<String, Exp>> named, Set<String> made) {
		var known = made;
		for (var each : CollectionConverters.asJava(named)) {
			read(each._2(), known);
			known = with(known, each._1());
		}
		return known;
	}

	private void add(List<String> path, Set<String> made) {
		if (!made.contains(path.getFirst())) {
			paths.add(path);
		}
	}

	/** The words of a path of names; empty for the part of something else, such as of a function's result. */
	private static List<String> names(Object node) {
		return switch (node) {
			case Ref name -> List.copyOf(CollectionConverters.asJava(name.names()));
			case PathExpression path when !names(path.path()).isEmpty() -> {
				var names = new ArrayList<>(names(path.path()));
				names.add(path.key());
				yield names;
			}
			default -> List.of();
		};
	}

	private static Set<String> with(Set<String> names, String further) {
		var all = new HashSet<>(names);
		all.add(further);
		return all;
	}

}
