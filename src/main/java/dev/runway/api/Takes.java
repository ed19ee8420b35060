package dev.runway.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which parameters a handler reads from the request by itself, where its signature does not say so. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {

	String[] value() default {};

	/** Whether it judges by itself what else it is given. */
	boolean judges() default false;

}
