package io.camunda.zeebe.process.test.engine;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import com.google.protobuf.GeneratedMessage;
import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for an answer of the engine. The ids never repeat, because the log of an earlier start holds requests whose
 * answers nobody waits for any more.
 */
final class Requests extends GatewayRequestStore {

	private final AtomicLong ids = new AtomicLong(System.currentTimeMillis() << 20);
	private final Map<Long, Request> calls = new ConcurrentHashMap<>();
	private final Map<Long, CompletableFuture<Answer>> commands = new ConcurrentHashMap<>();

	@Override
	Long registerNewRequest(Class<? extends GeneratedMessage> type, StreamObserver<?> caller) {
		var id = ids.incrementAndGet();
		calls.put(id, new Request(type, caller));
		return id;
	}

	@Override
	@Nullable Request removeRequest(Long id) {
		return calls.remove(id);
	}

	/** Registers a command whose answer completes the future. */
	long register(CompletableFuture<Answer> answer) {
		var id = ids.incrementAndGet();
		commands.put(id, answer);
		answer.whenComplete((ignored, failure) -> commands.remove(id));
		return id;
	}

	@Nullable CompletableFuture<Answer> removeCommand(long id) {
		return commands.remove(id);
	}
}
