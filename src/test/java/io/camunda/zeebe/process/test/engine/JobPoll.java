package io.camunda.zeebe.process.test.engine;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/**
 * A worker's question for jobs, which is kept open until there are some or its time is over: asked again and again it
 * would fill the log.
 */
final class JobPoll implements StreamObserver<ActivateJobsResponse> {

	private final ActivateJobsRequest request;
	private final ServerCallStreamObserver<ActivateJobsResponse> caller;
	private final Consumer<JobPoll> park;
	private final Consumer<ActivatedJob> giveBack;
	private final long endsAt;
	private boolean empty;

	JobPoll(ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> caller, Consumer<JobPoll> park,
			Consumer<ActivatedJob> giveBack) {
		this.request = request;
		this.caller = (ServerCallStreamObserver<ActivateJobsResponse>) caller;
		this.park = park;
		this.giveBack = giveBack;
		endsAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Math.max(0, request.getRequestTimeout()));
	}

	ActivateJobsRequest request() {
		return request;
	}

	boolean isOver() {
		return caller.isCancelled() || System.nanoTime() - endsAt >= 0;
	}

	/** Says that there is nothing. */
	void end() {
		if (!caller.isCancelled()) {
			caller.onCompleted();
		}
	}

	@Override
	public void onNext(ActivateJobsResponse response) {
		empty = response.getJobsCount() == 0;
		if (caller.isCancelled()) {
			response.getJobsList().forEach(giveBack);
		} else if (!empty) {
			caller.onNext(response);
		}
	}

	@Override
	public void onError(Throwable failure) {
		caller.onError(failure);
	}

	@Override
	public void onCompleted() {
		if (empty && !isOver()) {
			park.accept(this);
		} else {
			end();
		}
	}
}
