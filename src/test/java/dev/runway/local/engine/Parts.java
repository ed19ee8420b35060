package dev.runway.local.engine;

import java.util.ArrayDeque;
import java.util.Deque;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an engine is made of, closed in the order opposite to that in which it was made; a second time there is nothing left. */
final class Parts implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

	private final Deque<AutoCloseable> parts = new ArrayDeque<>();

	synchronized <T extends AutoCloseable> T add(T part) {
		parts.push(part);
		return part;
	}

	@Override
	public synchronized void close() {
		while (!parts.isEmpty()) {
			var part = parts.pop();
			try {
				part.close();
			} catch (Exception ex) {
				LOG.warn("{} of the embedded engine did not close", part.getClass().getSimpleName(), ex);
			}
		}
	}
}
