package dev.runway.local;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A Camunda that is there already, as the command line names it: it takes the place of the embedded engine. */
record ExternalCamunda(URI grpc, URI rest, URI tasklist, URI operate) {

	static final String GRPC = "camunda.grpc", REST = "camunda.rest", TASKLIST = "camunda.tasklist", OPERATE = "camunda.operate";

	/** The one of the system properties; none when they name none. */
	static Optional<ExternalCamunda> named() {
		URI grpc = address(GRPC);
		URI rest = address(REST);
		if (grpc == null && rest == null) {
			return Optional.empty();
		}
		if (grpc == null || rest == null) {
			throw new LocalFailure("A Camunda has two addresses, and both must be given: -D%s=http://localhost:26500 -D%s=http://localhost:8080"
				.formatted(GRPC, REST));
		}
		return Optional.of(new ExternalCamunda(grpc, withoutVersion(rest), page(TASKLIST, rest, "tasklist"), page(OPERATE, rest, "operate")));
	}

	/** The client appends the version of the API itself. */
	private static URI withoutVersion(URI rest) {
		return URI.create(rest.toString().replaceAll("(/v2)?/*$", ""));
	}

	/** Where a page of Camunda's is: beside REST, or on SaaS on a host of its own. */
	private static URI page(String property, URI rest, String app) {
		URI given = address(property);
		String base = withoutVersion(rest).toString();
		if (given != null) {
			return given;
		}
		return URI.create(base.contains(".zeebe.camunda.io/") ? base.replace(".zeebe.camunda.io/", "." + app + ".camunda.io/") : base + "/" + app);
	}

	private static @Nullable URI address(String property) {
		String value = System.getProperty(property, "").strip();
		if (value.isEmpty()) {
			return null;
		}
		try {
			URI address = URI.create(value);
			if (address.getHost() != null && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
				return address;
			}
		}
		catch (IllegalArgumentException e) {
			// told below, in the same words as an address that is none of the web
		}
		throw new LocalFailure("-D%s=%s is no address: give one such as http://localhost:26500.".formatted(property, value));
	}

}
