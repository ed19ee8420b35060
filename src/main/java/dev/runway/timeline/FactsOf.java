package dev.runway.timeline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the modules whose published views are read, each by one of its types: the dependency is then one of the code as
 * well, and their migrations come first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface FactsOf {

	Class<?>[] value();

}
