/** The description of the REST interface (OpenAPI 3.1), made of its handlers, their types and their Javadoc. */
@NullMarked
package dev.runway.api.openapi;

import org.jspecify.annotations.NullMarked;
