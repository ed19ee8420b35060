package dev.runway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.standardwebhooks.Webhook;
import dev.runway.api.Paging;
import dev.runway.partner.Tier;
import dev.runway.partner.TierMoved;
import dev.runway.runway.Milestone;
import dev.runway.support.Mailbox;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.webhook.Receiver.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks out, to real receivers that are slow, broken, gone, or tell lies. */
@RunwayTest
@TestPropertySource(properties = { "runway.webhook.allow-internal=true", "runway.webhook.allow-http=true",
		"runway.notification.partner-operations-address=partner-operations@example.com" })
class WebhooksIntegrationTests {

	private static final List<String> TIERS = List.of("partner.tier_changed");

	private static final Paging FIRST = new Paging(Paging.MAX_LIMIT, Optional.empty());

	private final JsonMapper json = new JsonMapper();

	private final Receiver receiver = new Receiver();

	@Autowired
	Endpoints endpoints;

	@Autowired
	EventFeed feed;

	@Autowired
	Programme programme;

	@Autowired
	TestEngine engine;

	@Autowired
	Mailbox mailbox;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void nobodyIsTold() {
		endpoints.all().forEach(endpoint -> endpoints.remove(endpoint.id()));
	}

	@AfterEach
	void close() {
		receiver.close();
	}

	@Test
	void tellsWhatHappensSignedAndWithoutMailAddresses() throws Exception {
		var issued = add(List.of());
		var signed = programme.aPartnerSignedOn(programme.today());
		programme.report(signed, new ReachedOn(Milestone.AGREEMENT_SIGNED, programme.today()));
		awaitGot(2);

		assertThat(receiver.got()).allSatisfy(message -> {
			assertThat(message.header("webhook-signature")).isEqualTo(new Webhook(issued.secret()).sign(message.id(),
					Long.parseLong(message.header("webhook-timestamp")), message.body()));
			assertThat(message.body()).doesNotContain("@").hasSizeLessThan(20_000);
			assertThat(message.header("Content-Type")).startsWith("application/json");
		});
		var reached = receiver.got().stream().map(message -> json.readTree(message.body())).filter(body -> body.at("/type").asString().equals("milestone.reached")).findFirst().orElseThrow();
		assertThat(reached.at("/data/partnerId").asString()).isEqualTo(signed.partner().id().toString());
		assertThat(reached.at("/data/partner").asString()).isEqualTo(signed.partner().name());
		assertThat(reached.at("/data/milestone").asString()).isEqualTo("AGREEMENT_SIGNED");
		assertThat(reached.at("/data/occurredOn").asString()).isEqualTo(programme.today().toString());
		assertThat(receiver.got()).extracting(message -> json.readTree(message.body()).at("/type").asString())
			.containsExactlyInAnyOrder("partner.signed", "milestone.reached");
	}

	/** Every third message meets a failure, half of which have taken it all the same: their answer is lost. */
	@Test
	void losesNothingAndDoublesOnlyWhatHadNoAnswer() {
		var count = new AtomicInteger();
		var taken = new ConcurrentHashMap<String, Integer>();
		var unanswered = ConcurrentHashMap.<String>newKeySet();
		receiver.answering(message -> {
			var number = count.incrementAndGet();
			if (number % 6 == 0) {
				return Answer.of(500);
			}
			taken.merge(message.id(), 1, Integer::sum);
			if (number % 6 == 3) {
				unanswered.add(message.id());
				return Answer.LOST;
			}
			return Answer.of(200);
		});
		add(TIERS);
		var partner = programme.aPartnerSignedOn(programme.today()).partner().id();
		tell(partner, 600);
		var started = System.nanoTime();
		Awaitility.await("the first attempt at each").atMost(Duration.ofMinutes(1)).until(() -> count.get() >= 600);
		var seconds = (System.nanoTime() - started) / 1e9;
		Awaitility.await("every event").atMost(Duration.ofMinutes(1)).until(() -> {
			if (waiting() > 0 && idle()) {
				engine.advanceBy(Duration.ofMinutes(1));
			}
			return taken.size() == 600 && waiting() == 0;
		});
		var doubled = taken.entrySet().stream().filter(each -> each.getValue() > 1).map(Map.Entry::getKey).collect(Collectors.toSet());
		System.out.printf("Webhooks: 600 events, %d requests of which a third failed, %.0f sent per second at first, 0 lost, %d doubled (%d answers were lost)%n",
				count.get(), 600 / seconds, doubled.size(), unanswered.size());
		assertThat(unanswered).containsAll(doubled);
		assertThat(new HashSet<>(ids())).isEqualTo(taken.keySet());
	}

	@Test
	void holdsNobodyUpBecauseOfASlowOne() {
		var release = new CountDownLatch(1);
		var slow = new AtomicInteger();
		try (var stuck = new Receiver()) {
			stuck.answering(message -> {
				slow.incrementAndGet();
				await(release);
				return Answer.of(204);
			});
			endpoints.add("Stuck", EndpointKind.STANDARD, stuck.url(), List.copyOf(TIERS), "test");
			add(TIERS);
			tell(programme.aPartnerSignedOn(programme.today()).partner().id(), 100);
			awaitGot(100);
			assertThat(slow.get()).isLessThanOrEqualTo(4);
			release.countDown();
		}
	}

	@Test
	void tellsNothingOfWhatWasRolledBack() {
		add(TIERS);
		var partner = programme.aPartnerSignedOn(programme.today()).partner().id();
		transaction.executeWithoutResult(status -> {
			events.publishEvent(new TierMoved(partner, Tier.GOLD, Tier.SILVER));
			status.setRollbackOnly();
		});
		tell(partner, 1);
		awaitGot(1);
		Awaitility.await().during(Duration.ofMillis(600)).until(() -> receiver.got().size() == 1);
	}

	@Test
	void signsWithBothKeysWhileOneReplacesTheOther() throws Exception {
		var before = add(TIERS);
		var after = endpoints.rotate(before.endpoint().id());
		var partner = programme.aPartnerSignedOn(programme.today()).partner().id();
		tell(partner, 1);
		awaitGot(1);
		var message = receiver.got().getFirst();
		var at = Long.parseLong(message.header("webhook-timestamp"));
		assertThat(message.header("webhook-signature").split(" ")).containsExactly(new Webhook(after.secret()).sign(message.id(), at, message.body()),
				new Webhook(before.secret()).sign(message.id(), at, message.body()));
		engine.advanceBy(Duration.ofHours(25));
		tell(partner, 1);
		awaitGot(2);
		assertThat(receiver.got().getLast().header("webhook-signature").split(" ")).hasSize(1);
		assertThat(jdbc.sql("select encode(secret, 'escape') from webhook.endpoints").query(String.class).single()).doesNotContain("whsec_");
	}

	@Test
	void disablesWhoeverIsGoneAndSaysSo() {
		receiver.answering(message -> Answer.of(410));
		var endpoint = add(TIERS).endpoint();
		var partner = programme.aPartnerSignedOn(programme.today()).partner().id();
		tell(partner, 1);
		Awaitility.await().until(() -> !endpoints.endpoint(endpoint.id()).active());
		awaitMail("gets no webhooks any more");
		tell(partner, 5);
		awaitPlaces();
		receiver.answering(message -> Answer.of(204));
		endpoints.enable(endpoint.id());
		engine.advanceBy(Duration.ofSeconds(10));
		awaitWorkedOff();
		assertThat(receiver.got()).hasSize(2);
		assertThat(endpoints.deliveries(endpoint.id(), null, FIRST).items()).singleElement()
			.satisfies(delivery -> assertThat(delivery.state()).isEqualTo(Delivery.State.DELIVERED));
	}

	@Test
	void leavesAloneWhoeverAsksForIt() {
		var answers = new AtomicInteger();
		receiver.answering(message -> answers.incrementAndGet() == 1 ? new Answer(429, Map.of("Retry-After", "600")) : Answer.of(204));
		var endpoint = add(TIERS).endpoint();
		var partner = programme.aPartnerSignedOn(programme.today()).partner().id();
		tell(partner, 1);
		Awaitility.await().until(() -> endpoints.endpoint(endpoint.id()).pausedUntil() != null);
		tell(partner, 3);
		engine.advanceBy(Duration.ofMinutes(9));
		Awaitility.await().during(Duration.ofMillis(600)).until(() -> receiver.got().size() == 1);
		engine.advanceBy(Duration.ofMinutes(2));
		awaitWorkedOff();
		assertThat(receiver.got()).hasSize(5);
		assertThat(endpoints.endpoint(endpoint.id()).failures()).isZero();
	}

	@Test
	void triesForThreeDaysTellsOperationsAndGivesUp() {
		receiver.answering(message -> new Answer(302, Map.of("Location", "http://localhost/elsewhere")));
		var endpoint = add(TIERS).endpoint();
		tell(programme.aPartnerSignedOn(programme.today()).partner().id(), 1);
		var waits = List.of(Duration.ZERO, Duration.ofSeconds(6), Duration.ofMinutes(6), Duration.ofMinutes(34), Duration.ofMinutes(135),
				Duration.ofMinutes(340), Duration.ofHours(12), Duration.ofHours(16), Duration.ofHours(23), Duration.ofHours(27));
		IntStream.range(0, waits.size()).forEach(attempt -> {
			engine.advanceBy(waits.get(attempt));
			Awaitility.await("attempt " + (attempt + 1)).ignoreExceptions().until(() -> endpoints.deliveries(endpoint.id(), null, FIRST).items().getFirst().attempts() == attempt + 1);
		});
		var delivery = endpoints.deliveries(endpoint.id(), Delivery.State.FAILED, FIRST).items().getFirst();
		assertThat(delivery.lastStatus()).isEqualTo(302);
		assertThat(endpoints.endpoint(endpoint.id()).disabledWhy()).contains("10 attempts");
		awaitMail("does not take its webhooks");
		awaitMail("gets no webhooks any more");
		assertThat(receiver.got()).extracting(Receiver.Got::id).containsOnly(delivery.eventId().toString());

		receiver.answering(message -> Answer.of(204));
		endpoints.enable(endpoint.id());
		assertThat(endpoints.replayFailed(endpoint.id())).isEqualTo(1);
		awaitWorkedOff();
		assertThat(endpoints.deliveries(endpoint.id(), Delivery.State.DELIVERED, FIRST).items()).hasSize(1);
	}

	@Test
	void givesWhatWasMissedInTheOrderOfItsPlaces() {
		var before = after(feed.page(List.of(), FIRST).nextCursor());
		var partner = programme.aPartnerSignedOn(programme.today()).partner().id();
		tell(partner, 5);
		awaitPlaces();
		var found = new ArrayList<UUID>();
		var cursor = before;
		for (var more = true; more;) {
			var page = feed.page(List.of(EventType.PARTNER_TIER_CHANGED), new Paging(2, cursor));
			page.items().forEach(told -> found.add(told.id()));
			cursor = after(page.nextCursor());
			more = page.hasMore();
		}
		assertThat(found).hasSize(5).doesNotHaveDuplicates();
		assertThat(feed.page(List.of(), new Paging(2, cursor)).items()).isEmpty();
		tell(partner, 1);
		var last = cursor;
		Awaitility.await().until(() -> feed.page(List.of(), new Paging(2, last)).items().size() == 1);
	}

	@Test
	void tellsChannelsInASentenceWithALink() {
		endpoints.add("Channel", EndpointKind.SLACK, receiver.url(), List.of("milestone.reached"), "test");
		endpoints.add("Team", EndpointKind.TEAMS, receiver.url(), List.of("milestone.reached"), "test");
		var signed = programme.aPartnerSignedOn(programme.today());
		programme.report(signed, new ReachedOn(Milestone.AGREEMENT_SIGNED, programme.today()));
		awaitGot(2);
		assertThat(receiver.got()).allSatisfy(message -> {
			assertThat(message.header("webhook-signature")).isEmpty();
			assertThat(message.body()).contains(signed.partner().name() + " has reached a milestone: Agreement signed", "/partners/" + signed.partner().id());
		});
		assertThat(receiver.got()).extracting(message -> json.readTree(message.body()).propertyNames()).containsExactlyInAnyOrder(
				Set.of("text", "blocks"), Set.of("type", "attachments"));
		assertThat(endpoints.all()).allSatisfy(endpoint -> assertThat(endpoint.shownAddress()).doesNotContain("hooks"));
	}

	@Test
	void refusesWhatCannotBe() {
		add(TIERS);
		assertThatThrownBy(() -> add(TIERS)).hasMessageContaining("already");
		assertThatThrownBy(() -> endpoints.add("B", EndpointKind.STANDARD, receiver.url(), List.of("partner.eaten"), "test")).hasMessageContaining("unknown");
		assertThatThrownBy(() -> endpoints.add(" ", EndpointKind.STANDARD, receiver.url(), List.of(), "test")).hasMessageContaining("name");
		assertThatThrownBy(() -> endpoints.add("C", null, receiver.url(), List.of(), "test")).hasMessageContaining("STANDARD");
	}

	private Endpoints.Issued add(List<String> types) {
		return endpoints.add("Warehouse", EndpointKind.STANDARD, receiver.url(), List.copyOf(types), "test");
	}

	/** So many events of one type, each in a transaction with others. */
	private void tell(UUID partnerId, int number) {
		transaction.executeWithoutResult(
				status -> IntStream.range(0, number).forEach(each -> events.publishEvent(new TierMoved(partnerId, Tier.GOLD, Tier.SILVER))));
	}

	private List<String> ids() {
		return jdbc.sql("select event_id::text from webhook.deliveries").query(String.class).list();
	}

	private long waiting() {
		return jdbc.sql("select (select count(*) from webhook.deliveries where state = 'PENDING') + (select count(*) from webhook.events where position is null)")
			.query(Long.class)
			.single();
	}

	/** Whether nothing is on its way: a clock that jumps would take it for lost. */
	private boolean idle() {
		return jdbc.sql("select count(*) from webhook.deliveries where state = 'PENDING' and (taken_until is not null or due_at <= ?)")
			.param(Timestamp.from(engine.now()))
			.query(Long.class)
			.single() == 0;
	}

	private void awaitPlaces() {
		Awaitility.await().until(() -> jdbc.sql("select count(*) from webhook.events where position is null").query(Long.class).single() == 0);
	}

	/** What a receiver has got is recorded a moment later. */
	private void awaitWorkedOff() {
		Awaitility.await("everything delivered and recorded").atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
	}

	private void awaitGot(int number) {
		Awaitility.await("%d messages".formatted(number)).atMost(Duration.ofSeconds(30)).until(() -> receiver.got().size() >= number);
	}

	private void awaitMail(String subject) {
		Awaitility.await("a mail that says " + subject)
			.until(() -> jdbc.sql("select subject from notification.mails where recipient = 'partner-operations'").query(String.class).list(),
					subjects -> subjects.stream().anyMatch(each -> each.contains(subject)));
	}

	private static Optional<dev.runway.api.Cursor> after(String cursor) {
		return Optional.ofNullable(cursor).map(dev.runway.api.Cursor::parse);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}
