package dev.runway.deal;

import org.jspecify.annotations.Nullable;

/**
 * What is new in what somebody tells of a deal that is recorded.
 *
 * @param confirmed whether its registration, which was inferred, is reported now
 * @param terms what it is about, where that is another than before
 * @param progression the later stage to which it moved
 * @param change what became of it
 */
record DealNews(boolean confirmed, @Nullable DealTerms terms, @Nullable Progression progression, @Nullable DealChange change) {

	boolean nothing() {
		return !confirmed && terms == null && progression == null && change == null;
	}

}
