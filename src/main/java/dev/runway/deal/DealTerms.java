package dev.runway.deal;

import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a deal is about, as far as somebody has said so.
 *
 * @param domain the end customer's domain, as it was written
 * @param amount what was expected when it was registered
 * @param closesOn the day on which it is expected to close
 */
@Embeddable
record DealTerms(String name, @Nullable String customer, @Nullable String domain, @Nullable String customerKey, @Nullable String domainKey,
		@AttributeOverride(name = "minor", column = @Column(name = "amount_minor")) @Nullable Money amount, @Nullable LocalDate closesOn) {

	static DealTerms of(Registration given, CustomerKey key) {
		return new DealTerms(given.title(), given.customer(), given.domain(), key.name(), key.domain(), given.expected(), given.closesOn());
	}

	/** The same with what somebody says of it now; what is not given stays. */
	DealTerms with(Registration given, @Nullable Money expected, EndCustomers customers) {
		var named = or(given.customer(), customer);
		var written = or(given.domain(), domain);
		var key = customers.key(named, written);
		return new DealTerms(given.name() == null ? name : given.name(), named, written, key.name(), key.domain(), or(expected, amount),
				or(given.closesOn(), closesOn));
	}

	/** What tells the end customer from others. */
	CustomerKey key() {
		return new CustomerKey(customerKey, domainKey);
	}

	static <T> @Nullable T or(@Nullable T given, @Nullable T known) {
		return given == null ? known : given;
	}

}
