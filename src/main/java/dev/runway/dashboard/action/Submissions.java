package dev.runway.dashboard.action;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/** What somebody has sent since they signed in: a form that is sent twice is carried out once. */
@Component
@SessionScope
class Submissions implements Serializable {

	private static final int KEPT = 100;

	private final LinkedHashMap<String, Done> done = new LinkedHashMap<>();

	/** Carries out what is new, and tells what was done of what is not; of two clicks the second waits for the first. */
	synchronized Done once(String key, Supplier<Done> act) {
		var before = done.get(key);
		if (before != null) {
			return before;
		}
		var now = act.get();
		done.put(key, now);
		if (done.size() > KEPT) {
			done.pollFirstEntry();
		}
		return now;
	}

}
