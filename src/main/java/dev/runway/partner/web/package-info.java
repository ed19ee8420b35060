@NullMarked
package dev.runway.partner.web;

import org.jspecify.annotations.NullMarked;
