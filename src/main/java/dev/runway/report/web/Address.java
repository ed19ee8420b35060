package dev.runway.report.web;

import java.util.List;

import dev.runway.partner.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.WebRequest;

/** What the address of a page asks for; whatever is misspelled is refused, since it would show something else. */
final class Address {

	private final WebRequest request;

	private Address(WebRequest request) {
		this.request = request;
	}

	/** The address of a page that understands these names. */
	static Address of(WebRequest request, String... names) {
		request.getParameterMap().forEach((name, given) -> {
			if (!List.of(names).contains(name)) {
				throw invalid("This page does not know '%s'; it takes %s.".formatted(name, String.join(", ", names)));
			}
			if (given.length > 1) {
				throw invalid("Give %s once.".formatted(name));
			}
		});
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
