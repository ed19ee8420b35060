/** Signing over HTTP: the page behind the link, and what programs can ask and do. */
@NullMarked
package dev.runway.signing.web;

import org.jspecify.annotations.NullMarked;
