package dev.runway.notification;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.runway.api.IfMatch;
import dev.runway.intake.CsvFile;
import dev.runway.partner.Ownership;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Partnerships;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.Mailbox;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails of the day to an owner and a manager of their own: when they come, what is in them, and that there is one a day. */
@RunwayTest
class DigestIntegrationTests {

	/** What comes at once, beside the mail of the day. */
	private static final List<String> AT_ONCE = List.of("ALERT", "HANDED_OVER", "HANDED_AWAY", "PARTNERSHIP_ENDED");

	private final String people = "d" + UUID.randomUUID().toString().substring(0, 8);

	private final String owner = people + "-owner";

	private final String manager = people + "-manager";

	@Autowired
	Programme programme;

	@Autowired
	Digests digests;

	@Autowired
	Morning morning;

	@Autowired
	Mailbox mailbox;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	Ownership ownership;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	Partnerships partnerships;

	@Autowired
	ProgrammeCalendar calendar;

	@Autowired
	TestEngine engine;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void peopleAtNoon() {
		programme.load(Map.of(CsvFile.OWNERS, """
				user_name,name,email,manager,active
				%1$s,Mo Manager,%1$s@example.com,,true
				%2$s,Dora Owner,%2$s@example.com,%1$s,true
				""".formatted(manager, owner)));
		programme.advanceTo(programme.today().plusDays(1));
	}

	@Test
	void aPersonGetsOneMailADayHoweverManyPartnersThereAre() {
		var day = programme.today();
		IntStream.range(0, 12).forEach(each -> sign(each, day.minusDays(Math.min(each * 12L, 118)), 1));
		for (var morningOf = day; morningOf.isBefore(day.plusDays(50)); morningOf = morningOf.plusDays(1)) {
			programme.advanceTo(morningOf);
			settle();
			morning.comes();
			morning.comes();
			settle();
		}

		var mails = jdbc.sql("select recipient || ' ' || queued_on as day, kind from notification.mails where recipient like ? order by queued_at")
			.param(people + "%")
			.query(Sent.class)
			.list();
		assertThat(mails).filteredOn(sent -> sent.kind().equals("DIGEST")).hasSizeGreaterThan(10).extracting(Sent::day).doesNotHaveDuplicates();
		assertThat(mails).extracting(Sent::kind).filteredOn(kind -> !kind.equals("DIGEST")).isSubsetOf(AT_ONCE).contains("ALERT");
		assertThat(jdbc.sql("select count(*) from notification.notes where recipient like ? and mail_on < ? and mail_id is null and dropped_at is null")
			.params(people + "%", programme.today())
			.query(Long.class)
			.single()).as("notes that nobody was told with the mail of the next day at the latest").isZero();
		assertThat(jdbc.sql("select count(*) || ' in ' || count(distinct mail_id) from notification.notes where recipient = ? and topic = 'DEMOTED'")
			.param(owner)
			.query(String.class)
			.single()).as("demotions of one moment in one mail").isEqualTo("3 in 1");
		await().untilAsserted(() -> assertThat(mailbox.subjectsTo(address(owner))).hasSize((int) mails.stream()
			.filter(sent -> sent.day().startsWith(owner))
			.count()));
		assertThat(mailbox.subjectsTo(address(owner))).allMatch(subject -> subject.length() < 80);
		assertThat(engine.incidents()).isEmpty();
	}

	@Test
	void comesAtTheHourAndTellsNextDayWhatComesLater() {
		var first = sign(0, programme.today(), 1).getFirst();
		awaitNoted(first, owner + " signed");
		morning.comes();
		assertThat(digestsTo(owner)).isEmpty();

		var tomorrow = programme.today().plusDays(1);
		engine.advanceTo(calendar.mailTimeOf(tomorrow).minusSeconds(60));
		morning.comes();
		assertThat(digestsTo(owner)).isEmpty();

		engine.advanceTo(calendar.mailTimeOf(tomorrow));
		morning.comes();
		var second = sign(1, tomorrow, 1).getFirst();
		awaitNoted(second, owner + " signed");
		morning.comes();
		assertThat(digestsTo(owner)).containsExactly("%s %s has signed".formatted(tomorrow, first.name()));

		programme.advanceTo(tomorrow.plusDays(1));
		morning.comes();
		assertThat(digestsTo(owner)).containsExactly("%s %s has signed".formatted(tomorrow, first.name()),
				"%s %s has signed".formatted(tomorrow.plusDays(1), second.name()));

		programme.advanceTo(tomorrow.plusDays(2));
		morning.comes();
		assertThat(digestsTo(owner)).as("nothing on a day without news").hasSize(2);
	}

	@Test
	void tellsOnADayWithNewsWhatElseIsLateTheWorstFiveFirst() {
		sign(0, programme.today().minusDays(100), 2);
		sign(2, programme.today().minusDays(30), 1);
		settle();
		programme.advanceTo(programme.today().plusDays(1));
		morning.comes();
		programme.advanceTo(programme.today().plusDays(1));
		settle();
		morning.comes();
		var before = digestsTo(owner).size();

		var fresh = sign(3, programme.today(), 1).getFirst();
		awaitNoted(fresh, owner + " signed");
		programme.advanceTo(programme.today().plusDays(1));
		morning.comes();

		assertThat(digestsTo(owner)).hasSize(before + 1);
		var mail = jdbc.sql("select body_text from notification.mails where kind = 'DIGEST' and recipient = ? order by queued_at desc limit 1")
			.param(owner)
			.query(String.class)
			.single();
		assertThat(mail).contains("ALSO LATE", "%s 0: ".formatted(people), "/partners?owner=%s&late=true&sort=-late".formatted(owner));
		assertThat(mail.substring(mail.indexOf("ALSO LATE"), mail.indexOf("ALSO NEW")).lines().filter(line -> line.startsWith("* "))).hasSize(5);
	}

	@Test
	void waitsUntilNothingMoreIsNoted() {
		var partner = sign(0, programme.today(), 1).getFirst();
		awaitNoted(partner, owner + " signed");
		var noted = engine.now();
		programme.advanceTo(programme.today().plusDays(1));

		assertThat(digests.due(noted.minusSeconds(60))).doesNotContain(owner);
		assertThat(digests.due(noted.plusSeconds(60))).contains(owner);
	}

	@Test
	void isWrittenOnceWhenSeveralReplicasComeAtTheSameMoment() throws Exception {
		var signed = sign(0, programme.today(), 3);
		signed.forEach(partner -> awaitNoted(partner, owner + " signed"));
		programme.advanceTo(programme.today().plusDays(1));

		var barrier = new CyclicBarrier(4);
		try (var threads = Executors.newFixedThreadPool(4)) {
			var replicas = IntStream.range(0, 4).mapToObj(each -> threads.submit(() -> {
				barrier.await();
				digests.send(owner);
				return null;
			})).toList();
			for (var replica : replicas) {
				replica.get();
			}
		}

		assertThat(digestsTo(owner)).hasSize(1);
		assertThat(jdbc.sql("select count(*) from notification.notes where recipient = ? and mail_id is not null")
			.param(owner)
			.query(Integer.class)
			.single()).isEqualTo(3);
	}

	@Test
	void isWrittenAgainFromTheFactsOfTheMomentWhenItHasWaitedForItsServer() throws Exception {
		var signed = sign(0, programme.today(), 2);
		signed.forEach(partner -> awaitNoted(partner, owner + " signed"));
		programme.advanceTo(programme.today().plusDays(1));
		mailbox.server().stop();
		try {
			morning.comes();
			await().until(() -> failed() == 1);
			end(signed.getFirst());
		}
		finally {
			mailbox.server().start();
		}

		var mail = mailbox.await(address(owner), signed.getLast().name() + " has signed");
		assertThat(GreenMailUtil.getBody(mail)).contains(signed.getLast().name()).doesNotContain(signed.getFirst().name());
	}

	@Test
	void isDroppedWhenNothingOfItHoldsAnyMore() {
		var partner = sign(0, programme.today(), 1).getFirst();
		awaitNoted(partner, owner + " signed");
		programme.advanceTo(programme.today().plusDays(1));
		mailbox.server().stop();
		try {
			morning.comes();
			await().until(() -> failed() == 1);
			end(partner);
		}
		finally {
			mailbox.server().start();
		}

		await().until(() -> count("kind = 'DIGEST' and dropped_at is not null") == 1);
		assertThat(mailbox.subjectsTo(address(owner))).noneMatch(subject -> subject.contains("has signed"));
	}

	@Test
	void becomesPartOfTheNextOneWhenItHasWaitedOverNight() {
		var first = sign(0, programme.today(), 1).getFirst();
		awaitNoted(first, owner + " signed");
		programme.advanceTo(programme.today().plusDays(1));
		mailbox.server().stop();
		try {
			morning.comes();
			await().until(() -> failed() == 1);
			engine.advanceTo(calendar.startOf(programme.today().plusDays(1)));
		}
		finally {
			mailbox.server().start();
		}
		await().until(() -> count("kind = 'DIGEST' and dropped_at is not null") == 1);
		var second = sign(1, programme.today(), 1).getFirst();
		awaitNoted(second, owner + " signed");
		assertThat(mailbox.subjectsTo(address(owner))).isEmpty();

		programme.advanceTo(programme.today());
		morning.comes();

		mailbox.await(address(owner), "News: ");
		assertThat(mailbox.subjectsTo(address(owner))).singleElement().asString().contains(first.name(), second.name());
	}

	@Test
	void tellsTheOwnerOfTodayWhatTheOneBeforeHasNotHeard() {
		var partner = sign(0, programme.today(), 1).getFirst();
		awaitNoted(partner, owner + " signed");

		ownership.handOver(partner.id(), manager, "Dora is on leave", programme.saidBy("lead"), IfMatch.ANY);

		mailbox.await(address(manager), partner.name() + " is yours now");
		mailbox.await(address(owner), partner.name() + " is with Mo Manager now");
		awaitNoted(partner, manager + " signed");
		programme.advanceTo(programme.today().plusDays(1));
		morning.comes();
		assertThat(digestsTo(owner)).isEmpty();
		assertThat(digestsTo(manager)).hasSize(1);
	}

	@Test
	void noteOfAMorningThatComesLateIsStillOfThatMorning() {
		var partner = sign(0, programme.today(), 1).getFirst();
		awaitNoted(partner, owner + " signed");
		programme.advanceTo(programme.today().plusDays(1));
		morning.comes();

		programme.advanceTo(runways.runway(runway(partner)).dueOn(AGREEMENT_SIGNED).minusDays(3));
		awaitNoted(partner, owner + " reminder");
		morning.comes();

		assertThat(digestsTo(owner)).last().isEqualTo("%s %s: Agreement signed".formatted(programme.today(), partner.name()));
	}

	private List<Partner> sign(int from, LocalDate day, int count) {
		var rows = new StringBuilder("source_system,external_id,name,partner_type,tier,signed_on,owner_email,country\n");
		IntStream.range(from, from + count)
			.forEach(each -> rows.append("%s,%d,%s %d,reseller,silver,%s,%s,DE%n".formatted(people, each, people, each, day, address(owner))));
		programme.load(Map.of(CsvFile.PARTNERS, rows.toString()));
		return IntStream.range(from, from + count)
			.mapToObj(each -> partners.find(new PartnerKey(people, String.valueOf(each))).orElseThrow())
			.toList();
	}

	private void end(Partner partner) {
		partnerships.leave(partner.id(), programme.today(), "They were bought", programme.saidBy("ops"));
	}

	private UUID runway(Partner partner) {
		return runways.runwayOf(partner.id()).id();
	}

	private void awaitNoted(Partner partner, String note) {
		await("the note " + note).untilAsserted(() -> assertThat(morning.noted(runway(partner))).contains(note));
	}

	private void settle() {
		engine.awaitQuiet(() -> jdbc.sql("select count(*) from event_publication").query(Long.class).single() == 0);
	}

	private List<String> digestsTo(String recipient) {
		return jdbc.sql("select occasion || ' ' || subject from notification.mails where kind = 'DIGEST' and recipient = ? order by queued_at")
			.param(recipient)
			.query(String.class)
			.list();
	}

	private int count(String which) {
		return jdbc.sql("select count(*) from notification.mails where recipient = ? and " + which).param(owner).query(Integer.class).single();
	}

	/** How many attempts to send the mail nobody took. */
	private int failed() {
		return jdbc.sql("""
				select count(*) from event_publication join notification.mails mail on serialized_event like '%' || mail.id || '%'
				where mail.recipient = ? and status = 'FAILED'
				""").param(owner).query(Integer.class).single();
	}

	private static String address(String person) {
		return person + "@example.com";
	}

	/** A mail and its day. */
	record Sent(String day, String kind) {
	}

}
