package dev.runway.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/** Names the BPMN job type that a {@link Worker} serves: the module's name, a dot, a verb and its object. */
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JobType {

	/** The job type, which is the worker's bean name as well: two workers of one type are refused at start. */
	@AliasFor(annotation = Component.class)
	String value();

	/** Job types that it had before: the worker serves them as well, for instances and diagrams that still ask for them. */
	String[] formerly() default {};

}
