package dev.runway.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a message that a class hands to the engine, so that the diagrams can be held to it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Sends.All.class)
public @interface Sends {

	/** The message's name in the diagrams. */
	String message();

	/**
	 * By what the diagrams find their instance, as they write it. A word in braces stands for every name of that
	 * {@link Vocabulary}. Empty for a message that starts instances.
	 */
	String correlationKey() default "";

	/** The variables that it brings. */
	String[] variables() default {};

	/** Several messages of one class. */
	@Target(ElementType.TYPE)
	@Retention(RetentionPolicy.RUNTIME)
	@interface All {

		Sends[] value();

	}

}
