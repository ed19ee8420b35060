package io.camunda.zeebe.process.test.engine;

import com.google.protobuf.GeneratedMessage;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.camunda.zeebe.util.buffer.BufferWriter;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the engine's answers to those who asked, whichever door they came by; nobody may be there any more. */
final class AnswerWriter implements CommandResponseWriter {

	private static final Logger LOG = LoggerFactory.getLogger(AnswerWriter.class);

	private final Requests requests;
	private final GrpcResponseMapper mapper = new GrpcResponseMapper();
	private final MutableDirectBuffer buffer = new ExpandableArrayBuffer();
	private final DirectBuffer value = new UnsafeBuffer();
	private long key;
	private Intent intent = Intent.UNKNOWN;
	private RejectionType rejection = RejectionType.NULL_VAL;
	private String reason = "";

	AnswerWriter(Requests requests) {
		this.requests = requests;
	}

	@Override
	public CommandResponseWriter partitionId(int partitionId) {
		return this;
	}

	@Override
	public CommandResponseWriter key(long key) {
		this.key = key;
		return this;
	}

	@Override
	public CommandResponseWriter intent(Intent intent) {
		this.intent = intent;
		return this;
	}

	@Override
	public CommandResponseWriter recordType(RecordType type) {
		return this;
	}

	@Override
	public CommandResponseWriter valueType(ValueType type) {
		return this;
	}

	@Override
	public CommandResponseWriter rejectionType(RejectionType type) {
		rejection = type;
		return this;
	}

	@Override
	public CommandResponseWriter rejectionReason(DirectBuffer text) {
		reason = BufferUtil.bufferAsString(text);
		return this;
	}

	@Override
	public CommandResponseWriter valueWriter(BufferWriter writer) {
		writer.write(buffer, 0);
		value.wrap(buffer, 0, writer.getLength());
		return this;
	}

	@Override
	public void tryWriteResponse(int requestStreamId, long requestId) {
		var command = requests.removeCommand(requestId);
		if (command != null) {
			var answer = new Answer(intent, key, rejection, isRejection() ? reason : "");
			command.completeAsync(() -> answer);
			return;
		}
		var call = requests.removeRequest(requestId);
		if (call != null) {
			answer(call);
		}
	}

	@SuppressWarnings("unchecked")
	private void answer(GatewayRequestStore.Request call) {
		var caller = (StreamObserver<GeneratedMessage>) call.responseObserver();
		try {
			if (isRejection()) {
				caller.onError(StatusProto.toStatusException(mapper.createRejectionResponse(rejection, intent, reason)));
			} else {
				caller.onNext(message(call.requestType()));
				caller.onCompleted();
			}
		} catch (RuntimeException ex) {
			LOG.debug("Nobody waits for the answer to {} any more", intent, ex);
		}
	}

	private GeneratedMessage message(Class<? extends GeneratedMessage> request) {
		return request == ActivateJobsRequest.class ? JobMessages.batch(value) : mapper.map(request, value, key, intent);
	}

	private boolean isRejection() {
		return rejection != RejectionType.NULL_VAL;
	}
}
