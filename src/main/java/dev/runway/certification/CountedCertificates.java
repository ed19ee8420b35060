package dev.runway.certification;

import java.util.List;

import dev.runway.programme.ProgrammeCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to the list of certificates that count. When it changes, what had fallen due by the old one is settled first. Then
 * every partner is to be counted again: whoever asks gets the new answer at once, the next sweep writes it down and tells of it,
 * and what it gives or takes holds from the day of the change.
 */
@Service
public class CountedCertificates {

	private static final Logger logger = LoggerFactory.getLogger(CountedCertificates.class);

	private final CountedListStore store;

	private final Gates gates;

	private final ExpirySweep sweep;

	private final ProgrammeCalendar calendar;

	private final TransactionTemplate transaction;

	CountedCertificates(CountedListStore store, Gates gates, ExpirySweep sweep, ProgrammeCalendar calendar, TransactionTemplate transaction) {
		this.store = store;
		this.gates = gates;
		this.sweep = sweep;
		this.calendar = calendar;
		this.transaction = transaction;
	}

	/** Who would lose or gain selling rights today, were this the list. */
	public ForeseenRights foresee(List<CountedCertificate> certificates) {
		return store.foresee(CountedList.of(certificates), calendar.today());
	}

	/** Takes the list as it is deployed; nothing happens when it is the same as before. */
	public void follow(List<CountedCertificate> certificates) {
		var list = CountedList.of(certificates);
		if (list.equals(store.current())) {
			return;
		}
		sweep.settleExpired();
		if (Boolean.TRUE.equals(transaction.execute(status -> replace(list)))) {
			logger.info("The list of certificates that count is another one now, of {}: the selling rights are looked at again", certificates.size());
		}
	}

	private boolean replace(CountedList list) {
		if (list.equals(store.lock())) {
			return false;
		}
		store.replace(list);
		gates.recount(calendar.today());
		return true;
	}

}
