package dev.runway.webhook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The door to the endpoints: who is told what happened, with which secret, and what became of it. */
@Service
public class Endpoints {

	private static final Logger logger = LoggerFactory.getLogger(Endpoints.class);

	/** More than a programme needs, and few enough for one replica to serve. */
	private static final int MOST = 50;

	private static final int LONGEST_NAME = 60;

	private final EndpointStore store;

	private final DeliveryStore deliveries;

	private final Vault vault;

	private final OpenAddresses addresses;

	private final Sender sender;

	private final WebhookSettings settings;

	private final ProgrammeCalendar calendar;

	Endpoints(EndpointStore store, DeliveryStore deliveries, Vault vault, OpenAddresses addresses, Sender sender,
			WebhookSettings settings, ProgrammeCalendar calendar) {
		this.store = store;
		this.deliveries = deliveries;
		this.vault = vault;
		this.addresses = addresses;
		this.sender = sender;
		this.settings = settings;
		this.calendar = calendar;
	}

	/** Whether secrets can be kept, without which nobody can be added. */
	public boolean ready() {
		return vault.ready();
	}

	/** All of them, by name. */
	public List<Endpoint> all() {
		return store.all();
	}

	public Endpoint endpoint(UUID id) {
		return kept(id).endpoint();
	}

	/**
	 * Adds an endpoint; its secret is in what this returns and nowhere else.
	 *
	 * @param types what it is to hear of; none means all
	 */
	public Issued add(@Nullable String name, @Nullable EndpointKind kind, @Nullable String address, @Nullable List<@Nullable String> types,
			String by) {
		if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
			throw invalid("Give the endpoint a name of 1 to %d characters.".formatted(LONGEST_NAME));
		}
		if (kind == null) {
			throw invalid("Say what the endpoint is: STANDARD, SLACK or TEAMS.");
		}
		if (store.all().size() >= MOST) {
			throw new Refused(Refused.Kind.CONFLICT, "There are %d endpoints already; remove one first.".formatted(MOST));
		}
		var secret = MessageSignature.newSecret();
		var sealed = vault.seal(secret);
		var endpoint = new Endpoint(UUID.randomUUID(), name.strip(), kind, addresses.address(address), types(types), now(), by, null, 0, null,
				null, null);
		if (!store.add(endpoint, sealed)) {
			throw new Refused(Refused.Kind.CONFLICT, "There is an endpoint '%s' already; give this one another name.".formatted(endpoint.name()));
		}
		logger.info("Webhook endpoint {} ({}) added", endpoint.id(), endpoint.name());
		return new Issued(endpoint, secret);
	}

	/** Gives an endpoint another key; until the overlap is over, the one before signs as well. */
	public Issued rotate(UUID id) {
		var secret = MessageSignature.newSecret();
		kept(id);
		store.rotate(id, vault.seal(secret), now().plus(settings.overlap()));
		logger.info("Webhook endpoint {} has another key", id);
		return new Issued(endpoint(id), secret);
	}

	/** Sends a test message at once and returns what came back; it counts as no failure, and is kept nowhere. */
	public Reply test(UUID id) {
		return sender.send(kept(id), UUID.randomUUID(), EventType.TEST, sender.test());
	}

	/** Lets an endpoint be told again; what waited for it is sent. */
	public Endpoint enable(UUID id) {
		kept(id);
		store.enable(id);
		return endpoint(id);
	}

	/** Stops telling an endpoint; what happens until it is enabled again it can only read. */
	public Endpoint disable(UUID id, String by) {
		kept(id);
		store.disable(id, now(), "Disabled by " + by);
		return endpoint(id);
	}

	/** Forgets an endpoint with all that it was sent. */
	public void remove(UUID id) {
		kept(id);
		store.remove(id);
		logger.info("Webhook endpoint {} removed", id);
	}

	/** A page of what an endpoint was sent or will be, the newest event first. */
	public Page<Delivery> deliveries(UUID id, Delivery.@Nullable State state, Paging paging) {
		kept(id);
		return deliveries.page(id, state, paging);
	}

	/** Sends one event again, whatever became of it. */
	public void replay(UUID id, UUID deliveryId) {
		if (deliveries.replay(id, deliveryId, now()) == 0) {
			throw new Refused(Refused.Kind.UNKNOWN, "The endpoint has no delivery %s.".formatted(deliveryId));
		}
	}

	/** Sends all again that were given up, and returns how many they are. */
	public int replayFailed(UUID id) {
		kept(id);
		return deliveries.replay(id, null, now());
	}

	private EndpointStore.Kept kept(UUID id) {
		return store.find(id).orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "There is no webhook endpoint %s.".formatted(id)));
	}

	private static List<String> types(@Nullable List<@Nullable String> words) {
		return Optional.ofNullable(words)
			.orElse(List.of())
			.stream()
			.map(word -> EventType.parse(String.valueOf(word))
				.orElseThrow(() -> invalid("The type '%s' is unknown; the known ones are %s.".formatted(word,
						EventType.happening().map(EventType::word).collect(Collectors.joining(", "))))))
			.map(EventType::word)
			.distinct()
			.toList();
	}

	private Instant now() {
		return calendar.now().truncatedTo(ChronoUnit.MICROS);
	}

	private static Refused invalid(String reason) {
		return new Refused(Refused.Kind.INVALID, reason);
	}

	/** A new key of an endpoint, and the only time that it is seen. */
	public record Issued(Endpoint endpoint, String secret) {

		@Override
		public String toString() {
			return "Issued[%s]".formatted(endpoint.id());
		}

	}

}
