package dev.runway.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/** Names the BPMN job type that a {@link Worker} or a {@link TaskCheck} serves: the module's name, a dot, a verb and its object. */
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JobType {

	/** The job type, which is the bean's name as well: two beans of one type are refused at start. */
	@AliasFor(annotation = Component.class)
	String value();

}
