package dev.runway.engine.zeebe;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** What an exception of the engine's client means, over gRPC and over REST alike. */
enum ClientFailure {

	/** The engine cannot be reached, or is not able to answer. */
	AWAY,

	/** It pushes back: the same may be asked again in a moment. */
	OVERLOADED,

	/** The request has arrived, and no answer came in time. */
	TIMEOUT,

	/** The credentials are missing or do not suffice. */
	UNAUTHORIZED,

	NOT_FOUND,

	/** What was asked for does not fit the state of things. */
	CONFLICT,

	OTHER;

	private static final int UNAUTHORIZED_CODE = 401, FORBIDDEN = 403, NOT_FOUND_CODE = 404, REQUEST_TIMEOUT = 408,
			CONFLICT_CODE = 409, TOO_MANY_REQUESTS = 429, SERVER_ERROR = 500, UNAVAILABLE = 503, GATEWAY_TIMEOUT = 504;

	/** The meaning of the first exception in the chain that has one. */
	static ClientFailure of(Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			var meaning = meaning(each);
			if (meaning != OTHER) {
				return meaning;
			}
		}
		return OTHER;
	}

	/** Whether the engine is as good as away: nothing is known of what was asked. */
	boolean isUnavailable() {
		return switch (this) {
			case AWAY, OVERLOADED, TIMEOUT, UNAUTHORIZED -> true;
			case NOT_FOUND, CONFLICT, OTHER -> false;
		};
	}

	private static ClientFailure meaning(Throwable failure) {
		return switch (failure) {
			case StatusRuntimeException status -> of(status.getStatus().getCode());
			case ProblemException problem when problem.code() == UNAVAILABLE -> String.valueOf(problem.details().getTitle())
				.contains(Status.Code.RESOURCE_EXHAUSTED.name()) ? OVERLOADED : AWAY;
			case ClientHttpException http -> of(http.code());
			case ConnectTimeoutException connecting -> AWAY;
			case SocketTimeoutException waiting -> TIMEOUT;
			case TimeoutException waiting -> TIMEOUT;
			case IOException broken -> AWAY;
			default -> OTHER;
		};
	}

	private static ClientFailure of(Status.Code code) {
		return switch (code) {
			case UNAVAILABLE -> AWAY;
			case RESOURCE_EXHAUSTED -> OVERLOADED;
			case DEADLINE_EXCEEDED -> TIMEOUT;
			case UNAUTHENTICATED, PERMISSION_DENIED -> UNAUTHORIZED;
			case NOT_FOUND -> NOT_FOUND;
			case FAILED_PRECONDITION -> CONFLICT;
			default -> OTHER;
		};
	}

	private static ClientFailure of(int code) {
		return switch (code) {
			case UNAUTHORIZED_CODE, FORBIDDEN -> UNAUTHORIZED;
			case NOT_FOUND_CODE -> NOT_FOUND;
			case REQUEST_TIMEOUT, GATEWAY_TIMEOUT -> TIMEOUT;
			case CONFLICT_CODE -> CONFLICT;
			case TOO_MANY_REQUESTS -> OVERLOADED;
			default -> code >= SERVER_ERROR ? AWAY : OTHER;
		};
	}

}
