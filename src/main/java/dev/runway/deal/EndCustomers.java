package dev.runway.deal;

import java.util.List;
import java.util.Optional;

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

	/** Says what is wrong with a domain that nobody can have registered. */
	List<String> problems(@Nullable String domain) {
		return domain == null || domains.isDomain(domain) ? List.of()
				: List.of("'%.60s' is no domain of a company; write it as acme.com, or leave it out.".formatted(domain));
	}

	CustomerKey key(@Nullable String customer, @Nullable String domain) {
		return new CustomerKey(Optional.ofNullable(customer).flatMap(names::key).orElse(null),
				Optional.ofNullable(domain).flatMap(domains::key).orElse(null));
	}

	/** A referral stands in nobody's way. */
	CustomerKey key(Registration given) {
		return given.kind() == DealKind.REFERRAL ? CustomerKey.UNKNOWN : key(given.customer(), given.domain());
	}

}
