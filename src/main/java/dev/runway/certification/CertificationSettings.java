package dev.runway.certification;

import java.util.Comparator;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When owners hear of certificates that run out.
 *
 * @param expiryNoticeDays how many days before the last valid day
 */
@ConfigurationProperties("runway.certification")
record CertificationSettings(@DefaultValue({ "30", "7" }) List<Integer> expiryNoticeDays) {

	CertificationSettings {
		if (expiryNoticeDays.stream().anyMatch(days -> days < 1)) {
			throw new IllegalArgumentException("runway.certification.expiry-notice-days must be at least 1 each");
		}
	}

	int longestLead() {
		return expiryNoticeDays.stream().max(Comparator.naturalOrder()).orElse(0);
	}

}
