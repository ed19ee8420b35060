package dev.runway.deal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What tells an end customer from others; two that share one of them may be the same.
 *
 * @param name the company's name without what is spelled differently here and there
 * @param domain the domain that somebody registered for it
 */
record CustomerKey(@Nullable String name, @Nullable String domain) {

	static final CustomerKey UNKNOWN = new CustomerKey(null, null);

	/** The rows to hold while somebody finds out who else stands for the customer. */
	List<String> locks() {
		return Stream
			.concat(Optional.ofNullable(name).map("name:"::concat).stream(),
					Optional.ofNullable(domain).map("domain:"::concat).stream())
			.toList();
	}

}
