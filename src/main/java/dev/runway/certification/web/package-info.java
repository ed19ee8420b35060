/** Certificates and selling rights over HTTP. */
@NullMarked
package dev.runway.certification.web;

import org.jspecify.annotations.NullMarked;
