package dev.runway.webhook.inbound;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import dev.runway.webhook.Vault;
import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The door for what other systems tell: proved, kept, and answered before anything is done with it. */
@Service
public class Inbox {

	private static final Logger logger = LoggerFactory.getLogger(Inbox.class);

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

	/** What one source may have waiting, what it may send at once, and how many a second for long. */
	private static final int MOST_WAITING = 10_000, BURST = 500, PER_SECOND = 100;

	private static final int LONGEST_SECRET = 200, SHORTEST_SECRET = 16;

	private final Map<UUID, Bucket> limits = new ConcurrentHashMap<>();

	private final SourceStore sources;

	private final InboxStore received;

	private final Proofs proofs;

	private final Vault vault;

	private final ProgrammeCalendar calendar;

	Inbox(SourceStore sources, InboxStore received, Proofs proofs, Vault vault, ProgrammeCalendar calendar) {
		this.sources = sources;
		this.received = received;
		this.proofs = proofs;
		this.vault = vault;
		this.calendar = calendar;
	}

	public List<Source> sources() {
		return sources.all();
	}

	/** Lets a system tell what happened, with the secret that it signs with. */
	public Source add(@Nullable String name, @Nullable SourceKind kind, @Nullable String sourceSystem, @Nullable String secret, String by) {
		if (name == null || !NAME.matcher(name).matches()) {
			throw invalid("Give the source a name of 1 to 40 small letters, digits and dashes.");
		}
		if (kind == null) {
			throw invalid("Say how the source proves that it is the one: STANDARD or SHARED_SECRET.");
		}
		if (sourceSystem == null || sourceSystem.isBlank() || sourceSystem.length() > LONGEST_SECRET) {
			throw invalid("Give the sourceSystem whose ids of partners the source uses.");
		}
		if (secret == null || secret.length() < SHORTEST_SECRET || secret.length() > LONGEST_SECRET
				|| kind == SourceKind.STANDARD && !secret.matches("whsec_[A-Za-z0-9+/]{32,}={0,2}")) {
			throw invalid("Give the secret of the source, of %d to %d characters; that of Standard Webhooks begins with whsec_."
				.formatted(SHORTEST_SECRET, LONGEST_SECRET));
		}
		var source = new Source(UUID.randomUUID(), name, kind, sourceSystem.strip(), now(), by);
		if (!sources.add(source, vault.seal(secret))) {
			throw new Refused(Refused.Kind.CONFLICT, "There is a source '%s' already.".formatted(name));
		}
		logger.info("Webhook source {} added", name);
		return source;
	}

	/** Forgets a source with all that it told; what followed from that stays. */
	public void remove(String name) {
		if (!sources.remove(name)) {
			throw new Refused(Refused.Kind.UNKNOWN, "There is no source '%s'.".formatted(name));
		}
		logger.info("Webhook source {} removed", name);
	}

	/** Keeps what a request tells, or says why not. */
	public Receipt receive(String name, Incoming request) {
		var kept = sources.find(name);
		if (kept.isEmpty()) {
			return Receipt.UNKNOWN;
		}
		var source = kept.get().source();
		Incoming.Message message;
		try {
			message = proofs.message(source.kind(), vault.open(kept.get().secret()), request, calendar.now());
		}
		catch (Proofs.Unproved unproved) {
			logger.info("Webhook of {} refused: {}", name, unproved.getMessage());
			return new Receipt(Receipt.Kind.REFUSED, unproved.getMessage());
		}
		if (!limits.computeIfAbsent(source.id(), any -> bucket()).tryConsume(1) || received.full(source.id(), MOST_WAITING)) {
			return new Receipt(Receipt.Kind.TOO_MANY, "The source sends more than can be kept; send it again later.");
		}
		received.add(source.id(), message, now());
		return new Receipt(Receipt.Kind.KEPT, null);
	}

	/** A page of what was received, the newest first. */
	public Page<ReceivedEvent> page(ReceivedEvent.@Nullable State state, Paging paging) {
		return received.page(state, paging);
	}

	/** Works off again what was refused or waits for its partner. */
	public void replay(UUID id) {
		if (!received.replay(id, now())) {
			throw new Refused(Refused.Kind.UNKNOWN, "There is no event %s that was refused or waits for its partner.".formatted(id));
		}
	}

	private static Bucket bucket() {
		return Bucket.builder().addLimit(limit -> limit.capacity(BURST).refillGreedy(PER_SECOND, java.time.Duration.ofSeconds(1))).build();
	}

	private Instant now() {
		return calendar.now().truncatedTo(ChronoUnit.MICROS);
	}

	private static Refused invalid(String reason) {
		return new Refused(Refused.Kind.INVALID, reason);
	}

	/** What is answered. */
	public record Receipt(Kind kind, @Nullable String why) {

		/** Who is not there and who is not believed are told the same. */
		static final Receipt UNKNOWN = new Receipt(Kind.REFUSED, "The signature is wrong.");

		/** Whether it was kept. */
		public enum Kind {

			KEPT, REFUSED, TOO_MANY

		}

	}

}
