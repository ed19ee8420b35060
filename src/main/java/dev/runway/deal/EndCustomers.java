package dev.runway.deal;

import java.util.Optional;

import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells end customers apart by their names and domains. */
@Component
class EndCustomers {

	private final CompanyNames names;

	private final CompanyDomains domains;

	EndCustomers(CompanyNames names, CompanyDomains domains) {
		this.names = names;
		this.domains = domains;
	}

	/** Refuses a domain that nobody can have registered. */
	void check(@Nullable String domain) {
		if (domain != null && !domains.isDomain(domain)) {
			throw new Refused(Refused.Kind.INVALID,
					"'%.60s' is no domain of a company; write it as acme.com, or leave it out.".formatted(domain));
		}
	}

	CustomerKey key(@Nullable String customer, @Nullable String domain) {
		return new CustomerKey(Optional.ofNullable(customer).flatMap(names::key).orElse(null),
				Optional.ofNullable(domain).flatMap(domains::key).orElse(null));
	}

}
