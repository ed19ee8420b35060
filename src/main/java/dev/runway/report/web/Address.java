package dev.runway.report.web;

import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.WebRequest;

/** What the address of a page asks for. */
final class Address {

	private final WebRequest request;

	private Address(WebRequest request) {
		this.request = request;
	}

	static Address of(WebRequest request) {
		return new Address(request);
	}

	@Nullable String value(String name) {
		var value = request.getParameter(name);
		return value == null || value.isBlank() ? null : value.strip();
	}

	static Refused invalid(String problem) {
		return new Refused(Refused.Kind.INVALID, problem);
	}

}
