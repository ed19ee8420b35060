package dev.runway.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which files a handler takes that reads its upload by itself: it describes and decides nothing. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Uploads {

	/** The parts, each called as its constant reads. */
	Class<? extends Enum<?>> value();

	/** Further parts that are files. */
	String[] files() default {};

	/** Fields of text beside the files, each of which may come several times. */
	String[] texts() default {};

}
