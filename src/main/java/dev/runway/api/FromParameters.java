package dev.runway.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record that handlers are given from the parameters of a request. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FromParameters {

	/** What the parameters are called, where they are not called as the components are. */
	String[] value() default {};

}
