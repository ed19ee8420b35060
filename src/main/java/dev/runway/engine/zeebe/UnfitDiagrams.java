package dev.runway.engine.zeebe;

import java.util.List;

/** Diagrams to which no instance is moved, with what is wrong with them. */
public class UnfitDiagrams extends RuntimeException {

	UnfitDiagrams(List<String> problems) {
		super(String.join(". ", problems));
	}

}
