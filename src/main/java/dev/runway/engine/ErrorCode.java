package dev.runway.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The code, in UPPER_SNAKE, by which the diagrams catch a {@link BusinessError}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ErrorCode {

	String value();

	/** The variables that it brings, which the diagrams may ask for behind the boundary event. */
	String[] variables() default {};

}
