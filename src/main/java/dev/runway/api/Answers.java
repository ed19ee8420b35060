package dev.runway.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a handler answers when all is well, where its signature does not tell: it describes and decides nothing. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

	/** The statuses, the most telling one first. */
	int[] value() default 200;

	/** The headers that mean something to the caller. */
	String[] headers() default {};

}
