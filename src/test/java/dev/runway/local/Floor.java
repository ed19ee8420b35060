package dev.runway.local;

import java.util.Map;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The least that a request can cost: it goes through the same doors as any other, and asks the database for 1. */
@TestConfiguration(proxyBeanMethods = false)
@RestController
class Floor {

	/** Taken for a partner by those who guard the doors, so that the same people may ask. */
	static final String PATH = "select-1";

	private final JdbcClient jdbc;

	Floor(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@GetMapping("/api/v1/partners/" + PATH)
	Map<String, Integer> one() {
		return Map.of("one", jdbc.sql("select 1").query(Integer.class).single());
	}

}
