package io.camunda.zeebe.process.test.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.camunda.search.clients.SearchClientsProxy;
import io.camunda.security.auth.BrokerRequestAuthorizationConverter;
import io.camunda.security.configuration.SecurityConfiguration;
import io.camunda.zeebe.db.AccessMetricsConfiguration;
import io.camunda.zeebe.db.ConsistencyChecksSettings;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.db.impl.rocksdb.RocksDbConfiguration;
import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory;
import io.camunda.zeebe.engine.Engine;
import io.camunda.zeebe.engine.EngineConfiguration;
import io.camunda.zeebe.engine.processing.EngineProcessors;
import io.camunda.zeebe.engine.processing.message.command.SubscriptionCommandSender;
import io.camunda.zeebe.engine.processing.streamprocessor.JobStreamer;
import io.camunda.zeebe.engine.processing.streamprocessor.TypedRecordProcessorContext;
import io.camunda.zeebe.engine.processing.streamprocessor.TypedRecordProcessors;
import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.protocol.ZbColumnFamilies;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.impl.stream.job.JobActivationProperties;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.scheduler.ActorScheduler;
import io.camunda.zeebe.scheduler.clock.ActorClock;
import io.camunda.zeebe.stream.api.StreamClock;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import io.camunda.zeebe.util.Either;
import io.camunda.zeebe.util.FeatureFlags;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.util.TransmitStatusRuntimeExceptionInterceptor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The real engine with one partition in this JVM: its state in RocksDB, its log wherever the storage keeps it, its gRPC
 * on loopback. It lives in this package because the vendor's helpers are visible in no other.
 */
public final class EngineAssembly implements AutoCloseable {

	public static final int PARTITION = 1;

	private static final long STATE_MEMORY = 64L << 20;
	private static final int COMMANDS_IN_BATCH = 100;
	private static final int LARGEST_MESSAGE = 16 << 20;

	private final ActorScheduler scheduler;
	private final LogStream log;
	private final LogStreamWriter writer;
	private final Requests requests = new Requests();
	private final Gateway gateway;
	private @Nullable Server server;
	private final ZeebeDb<ZbColumnFamilies> state;
	private final StreamProcessor processor;
	private final ScheduledExecutorService polls = Executors.newSingleThreadScheduledExecutor(
			Thread.ofPlatform().daemon().name("engine-polls").factory());

	/**
	 * @param storage the log, which is replayed into the state
	 * @param folder an empty folder for the state
	 */
	public EngineAssembly(LogStorage storage, Path folder, ActorClock clock) {
		scheduler = ActorScheduler.newActorScheduler().setActorClock(clock).build();
		scheduler.start();
		log = LogStream.builder().withPartitionId(PARTITION).withLogName("runway").withLogStorage(storage).withClock(clock)
				.withMeterRegistry(new SimpleMeterRegistry()).build();
		writer = log.newLogStreamWriter();
		var commands = new CommandWriter(this::write);
		var streams = new InMemoryJobStreamer(commands);
		gateway = new Gateway(commands, requests, streams);
		state = state(folder);
		processor = processor(commands, streams, clock);
		processor.openAsync(false).join();
		polls.scheduleWithFixedDelay(gateway::endPolls, 250, 250, TimeUnit.MILLISECONDS);
	}

	/** Opens gRPC on loopback, at any port if it is 0, and returns at which. */
	public int listen(int port) throws IOException {
		server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)).addService(gateway)
				.intercept(TransmitStatusRuntimeExceptionInterceptor.instance()).maxInboundMessageSize(LARGEST_MESSAGE).build().start();
		return server.getPort();
	}

	public LogStreamReader newReader() {
		return log.newLogStreamReader();
	}

	/** Writes a command as a gateway does; the answer is what the engine says to it. */
	public CompletableFuture<Answer> write(Intent intent, long key, UnifiedRecordValue value) {
		var answer = new CompletableFuture<Answer>();
		var metadata = new RecordMetadata().recordType(RecordType.COMMAND).valueType(value.valueType()).intent(intent)
				.requestStreamId(PARTITION).requestId(requests.register(answer));
		try {
			write(WriteContext.userCommand(intent), List.of(LogAppendEntry.of(key, metadata, value)), -1);
		} catch (StatusRuntimeException ex) {
			answer.completeExceptionally(ex);
		}
		return answer;
	}

	/** Writes to the log, or says as a gateway does that the engine is away. */
	private Either<LogStreamWriter.WriteFailure, Long> write(WriteContext context, List<LogAppendEntry> entries, long source) {
		try {
			var written = writer.tryWrite(context, entries, source);
			written.ifLeft(failure -> {
				throw away(failure.name(), null);
			});
			return written;
		} catch (UncheckedIOException ex) {
			throw away("its log cannot be written", ex);
		}
	}

	private static StatusRuntimeException away(String why, @Nullable Throwable cause) {
		return Status.UNAVAILABLE.withDescription("The engine takes no commands: " + why).withCause(cause).asRuntimeException();
	}

	private static ZeebeDb<ZbColumnFamilies> state(Path folder) {
		return new ZeebeRocksDbFactory<ZbColumnFamilies>(new RocksDbConfiguration().setMemoryLimit(STATE_MEMORY),
				new ConsistencyChecksSettings(false, false), new AccessMetricsConfiguration(AccessMetricsConfiguration.Kind.NONE, PARTITION),
				SimpleMeterRegistry::new).createDb(folder.toFile());
	}

	private StreamProcessor processor(CommandWriter commands, InMemoryJobStreamer streams, ActorClock clock) {
		var security = new SecurityConfiguration();
		security.getAuthorizations().setEnabled(false);
		var sender = new CommandSender(commands);
		var workers = new Workers(streams, gateway);
		var engine = new Engine(context -> processors(context, sender, workers, security), new EngineConfiguration(), security);
		return StreamProcessor.builder().logStream(log).zeebeDb(state).commandResponseWriter(new AnswerWriter(requests))
				.partitionCommandSender(sender).recordProcessors(List.of(engine)).actorSchedulingService(scheduler)
				.clock(StreamClock.controllable(clock)).maxCommandsInBatch(COMMANDS_IN_BATCH).meterRegistry(new SimpleMeterRegistry())
				.build();
	}

	private static TypedRecordProcessors processors(TypedRecordProcessorContext context, CommandSender sender, JobStreamer workers,
			SecurityConfiguration security) {
		return EngineProcessors.createEngineProcessors(context, PARTITION, new SubscriptionCommandSender(context.getPartitionId(), sender),
				sender, FeatureFlags.createDefault(), workers, SearchClientsProxy.noop(), new BrokerRequestAuthorizationConverter(security));
	}

	@Override
	public void close() throws Exception {
		polls.shutdownNow();
		if (server != null) {
			server.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
		}
		processor.closeAsync().join();
		state.close();
		log.close();
		scheduler.stop().get(10, TimeUnit.SECONDS);
	}

	/** Hands jobs to the workers that hold a stream open, and wakes those that wait with a poll. */
	private record Workers(InMemoryJobStreamer streams, Gateway gateway) implements JobStreamer {

		@Override
		public Optional<JobStream> streamFor(DirectBuffer type, Predicate<JobActivationProperties> filter) {
			return streams.streamFor(type, filter);
		}

		@Override
		public void notifyWorkAvailable(String type) {
			gateway.workIsThere(type);
		}
	}
}
