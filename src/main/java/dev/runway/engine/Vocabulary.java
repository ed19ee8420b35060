package dev.runway.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an enum whose names the diagrams write: in task headers and inputs of that key, and in the keys of messages. For an enum
 * of a module that knows nothing of models another type says so. What tables write, a {@link DecisionTable} declares.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Vocabulary {

	String value();

	/** The enum; the marked type itself where none is named. */
	Class<?> words() default Void.class;

}
