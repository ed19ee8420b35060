package dev.runway.local.engine.rest;

import java.util.concurrent.CompletableFuture;

import io.camunda.zeebe.process.test.engine.Answer;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.intent.Intent;

/** Writes commands for the engine; the answer is what it says to them. */
@FunctionalInterface
public interface Commands {

	CompletableFuture<Answer> write(Intent intent, long key, UnifiedRecordValue value);
}
