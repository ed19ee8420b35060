/** Tests of the models by themselves: their contract with the code, their behaviour on an engine, their picture. */
@NullMarked
package dev.runway.models;

import org.jspecify.annotations.NullMarked;
