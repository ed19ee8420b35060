package dev.runway.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what a person typed into a form, as part of a worker's input: what cannot be read of it is no trouble for an
 * operator, but goes back to the person by an error whose variable {@code correction} says what would be right.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TypedByPeople {

	/** The error by which the task goes back. */
	Class<? extends BusinessError> sentBackBy();

}
