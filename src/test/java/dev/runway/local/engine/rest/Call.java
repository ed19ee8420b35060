package dev.runway.local.engine.rest;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.runway.local.engine.search.SearchRequest;

/** One request: the key in its path, where it has one, its query and its body. */
record Call(long key, String query, byte[] body) {

	static final ObjectMapper JSON = new ObjectMapper();

	<T> T read(Class<T> type) {
		try {
			return JSON.readValue(body, type);
		} catch (IOException ex) {
			throw Problem.invalid("The request is no " + type.getSimpleName() + ": " + ex.getMessage());
		}
	}

	SearchRequest search() {
		try {
			return SearchRequest.parse(body);
		} catch (IOException ex) {
			throw Problem.invalid("The request is no JSON: " + ex.getMessage());
		}
	}

	boolean wantsWholeValues() {
		return query.contains("truncateValues=false");
	}
}
