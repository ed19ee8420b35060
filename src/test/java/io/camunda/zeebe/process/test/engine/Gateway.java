package io.camunda.zeebe.process.test.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

import com.google.common.util.concurrent.MoreExecutors;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.JobResult;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;
import io.camunda.zeebe.msgpack.value.StringValue;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResultCorrections;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.impl.stream.job.ActivatedJob;
import io.camunda.zeebe.protocol.impl.stream.job.JobActivationPropertiesImpl;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.agrona.DirectBuffer;

/**
 * The engine's gRPC. What the vendor's gateway for tests leaves out is done here as a real one does it: results of
 * listeners, the kind of a job and its user task, polls that wait for work.
 */
final class Gateway extends GrpcToLogStreamGateway {

	private final CommandWriter commands;
	private final Requests requests;
	private final InMemoryJobStreamer streams;
	private final Map<String, Set<JobPoll>> waiting = new HashMap<>();

	/** The types that had no jobs when somebody asked last. */
	private final Set<String> idle = new HashSet<>();

	Gateway(CommandWriter commands, Requests requests, InMemoryJobStreamer streams) {
		super(commands, EngineAssembly.PARTITION, 1, 0, requests, streams);
		this.commands = commands;
		this.requests = requests;
		this.streams = streams;
	}

	/** Where there is nothing, the engine is not even asked: idle workers would fill its log. */
	@Override
	public void activateJobs(ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> caller) {
		var poll = new JobPoll(request, caller, this::park, this::giveBack);
		if (!parksWhereIdle(poll)) {
			super.activateJobs(request, poll);
		}
	}

	private synchronized boolean parksWhereIdle(JobPoll poll) {
		boolean parks = idle.contains(poll.request().getType()) && !poll.isOver();
		if (parks) {
			park(poll);
		}
		return parks;
	}

	private synchronized void park(JobPoll poll) {
		idle.add(poll.request().getType());
		waiting.computeIfAbsent(poll.request().getType(), type -> new LinkedHashSet<>()).add(poll);
	}

	/** There are jobs of this type: those who asked for them are served. */
	void workIsThere(String type) {
		takeWaiting(type).forEach(poll -> super.activateJobs(poll.request(), poll));
	}

	private synchronized Collection<JobPoll> takeWaiting(String type) {
		idle.remove(type);
		var polls = waiting.remove(type);
		return polls == null ? List.of() : polls;
	}

	/** Ends the polls whose time is over. */
	void endPolls() {
		takeOver().forEach(JobPoll::end);
	}

	private synchronized Collection<JobPoll> takeOver() {
		var over = waiting.values().stream().flatMap(Set::stream).filter(JobPoll::isOver).toList();
		waiting.values().forEach(polls -> over.forEach(polls::remove));
		return over;
	}

	/** Nobody was there to take the job: another worker may. */
	private void giveBack(GatewayOuterClass.ActivatedJob job) {
		commands.writeCommandWithKey(job.getKey(), new JobRecord(), command(JobIntent.YIELD));
	}

	@Override
	public void completeJob(CompleteJobRequest request, StreamObserver<CompleteJobResponse> caller) {
		if (!request.hasResult()) {
			super.completeJob(request, caller);
			return;
		}
		var job = new JobRecord().setResult(result(request.getResult()));
		if (!request.getVariables().isEmpty()) {
			job.setVariables(variables(request.getVariables()));
		}
		var id = requests.registerNewRequest(request.getClass(), caller);
		commands.writeCommandWithKey(request.getJobKey(), job, command(JobIntent.COMPLETE).requestId(id));
	}

	@Override
	public void failJob(FailJobRequest request, StreamObserver<FailJobResponse> caller) {
		var job = new JobRecord().setRetries(request.getRetries()).setErrorMessage(request.getErrorMessage()).setRetryBackoff(request.getRetryBackOff());
		if (!request.getVariables().isEmpty()) {
			job.setVariables(variables(request.getVariables()));
		}
		var id = requests.registerNewRequest(request.getClass(), caller);
		commands.writeCommandWithKey(request.getJobKey(), job, command(JobIntent.FAIL).requestId(id));
	}

	private static io.camunda.zeebe.protocol.impl.record.value.job.JobResult result(JobResult message) {
		var corrections = message.getCorrections();
		var corrected = new ArrayList<String>();
		var values = new JobResultCorrections();
		if (corrections.hasAssignee()) {
			corrected.add(UserTaskRecord.ASSIGNEE);
			values.setAssignee(corrections.getAssignee());
		}
		if (corrections.hasDueDate()) {
			corrected.add(UserTaskRecord.DUE_DATE);
			values.setDueDate(corrections.getDueDate());
		}
		if (corrections.hasFollowUpDate()) {
			corrected.add(UserTaskRecord.FOLLOW_UP_DATE);
			values.setFollowUpDate(corrections.getFollowUpDate());
		}
		if (corrections.hasCandidateGroups()) {
			corrected.add(UserTaskRecord.CANDIDATE_GROUPS);
			values.setCandidateGroupsList(corrections.getCandidateGroups().getValuesList());
		}
		if (corrections.hasCandidateUsers()) {
			corrected.add(UserTaskRecord.CANDIDATE_USERS);
			values.setCandidateUsersList(corrections.getCandidateUsers().getValuesList());
		}
		if (corrections.hasPriority()) {
			corrected.add(UserTaskRecord.PRIORITY);
			values.setPriority(corrections.getPriority());
		}
		return new io.camunda.zeebe.protocol.impl.record.value.job.JobResult().setDenied(message.getDenied())
				.setDeniedReason(message.getDeniedReason()).setCorrections(values).setCorrectedAttributes(corrected);
	}

	@Override
	public void streamActivatedJobs(StreamActivatedJobsRequest request, StreamObserver<GatewayOuterClass.ActivatedJob> caller) {
		var type = BufferUtil.wrapString(request.getType());
		var worker = BufferUtil.wrapString(request.getWorker());
		var properties = new JobActivationPropertiesImpl().setWorker(worker, 0, worker.capacity()).setTimeout(request.getTimeout())
				.setFetchVariables(request.getFetchVariableList().stream().map(StringValue::new).toList())
				.setTenantIds(request.getTenantIdsList());
		var consumer = new StreamConsumer(type, (ServerCallStreamObserver<GatewayOuterClass.ActivatedJob>) caller);
		streams.addStream(type, properties, consumer);
	}

	private static RecordMetadata command(JobIntent intent) {
		return new RecordMetadata().recordType(RecordType.COMMAND).requestStreamId(EngineAssembly.PARTITION)
				.valueType(ValueType.JOB).intent(intent);
	}

	private static DirectBuffer variables(String json) {
		return BufferUtil.wrapArray(MsgPackConverter.convertToMsgPack(json));
	}

	/** One worker's stream; jobs are pushed in order, off the engine's thread. */
	private final class StreamConsumer implements InMemoryJobStreamer.JobConsumer {

		private final ServerCallStreamObserver<GatewayOuterClass.ActivatedJob> caller;
		private final Executor executor = MoreExecutors.newSequentialExecutor(ForkJoinPool.commonPool());

		StreamConsumer(DirectBuffer type, ServerCallStreamObserver<GatewayOuterClass.ActivatedJob> caller) {
			this.caller = caller;
			Runnable leave = () -> executor.execute(() -> streams.removeStream(type, this));
			caller.setOnCloseHandler(leave);
			caller.setOnCancelHandler(leave);
		}

		@Override
		public CompletionStage<InMemoryJobStreamer.PushStatus> consumeJob(ActivatedJob job) {
			return CompletableFuture.supplyAsync(() -> push(job), executor);
		}

		private InMemoryJobStreamer.PushStatus push(ActivatedJob job) {
			if (!caller.isReady()) {
				return InMemoryJobStreamer.PushStatus.BLOCKED;
			}
			caller.onNext(JobMessages.job(job.jobKey(), job.jobRecord()));
			return InMemoryJobStreamer.PushStatus.PUSHED;
		}
	}
}
