package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import dev.runway.local.TasklistPage.Choice;
import dev.runway.local.TasklistPage.Option;
import dev.runway.support.Browsers;
import dev.runway.support.Models;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole of Runway as a user meets it: the real engine, the real Tasklist and Operate, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RealPlatformTests {

	private static final Path EXAMPLES = Path.of("src", "examples");

	private static final Path FOLDER = Path.of("target", "real-platform");

	private static final String PARTNER = "Walkabout Ltd", IDLE = "Waiting Ltd", OWNER = "mara.lindholm",
			MANAGER = "helene.marchetti";

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Ports ports = Ports.free();

	private final Folders folders = Folders.ofTest(FOLDER.getFileName().toString());

	private final LocalPlatform platform = LocalPlatform.in(folders).on(ports).with(new Progress(System.out));

	private final List<Owner> owners = Owner.in(EXAMPLES.resolve("owners.csv"));

	private final LocalApplication application = new LocalApplication(folders, ports, platform.clockFile(), owners);

	private final JdbcClient facts = JdbcClient
		.create(new DriverManagerDataSource(platform.jdbcUrl(), "postgres", "postgres"));

	private Mailbox mailbox;

	@BeforeAll
	void start() {
		mailbox = new Mailbox(folders.data("mail"), ports.of(Port.SMTP), Clock.systemUTC());
		platform.start();
		platform.allow(owners);
		platform.allow(List.of(new Owner("ops", "Partner operations", true)));
		application.startAndAwait(Duration.ofMinutes(1));
		platform.awaitForms(Models.inRepository().formIds());
	}

	@AfterAll
	void stop() {
		application.close();
		platform.close();
		mailbox.close();
	}

	@Test
	@Order(1)
	void carriesAPartnerFromTheSignatureToActivatedInABrowser() throws IOException {
		assertThat(Load.files(ports, "--owners", EXAMPLES.resolve("owners.csv").toString(), signedToday())).isZero();
		Awaitility.await("two instances").atMost(PATIENCE).until(() -> started() == 2);
		Awaitility.await("the welcome").atMost(PATIENCE).until(() -> subjectsAbout(PARTNER).size() == 1);

		Browsers.use(browser -> {
			watch(browser);
			confirmAgreement(browser);
			workAsOwner(browser);
			return null;
		});

		Awaitility.await("six milestones").atMost(PATIENCE).until(() -> milestones() == 6);
		assertThat(subjectsAbout(PARTNER)).containsExactlyInAnyOrder(PARTNER + " has signed: you own its way to the first deal",
				PARTNER + ": due by " + today().plusDays(2) + ": Onboarding done");
		Browsers.use(browser -> {
			try (var operate = OperatePage.logIn(browser, platform)) {
				operate.awaitCount("partner-activation", "completed=true", "EndEvent_PartnerActivated", "completedEndEvents", 1);
			}
			return null;
		});
	}

	@Test
	@Order(2)
	void leadsAnIdlePartnerDownTheLadderToItsEndInABrowser() {
		var signedOn = facts.sql("select signed_on from partner.partners where name = ?")
			.param(IDLE).query(LocalDate.class).single();
		advanceTo(signedOn.plusDays(121));
		Awaitility.await("help").atMost(PATIENCE).until(() -> rungs().equals(List.of("HELP open")));
		Browsers.use(browser -> {
			planHelp(browser);
			advanceTo(signedOn.plusDays(152));
			Awaitility.await("the demotion").atMost(PATIENCE).until(() -> rungs().size() == 2);
			advanceTo(signedOn.plusDays(183));
			Awaitility.await("the decision").atMost(PATIENCE).until(() -> rungs().size() == 3);
			endPartnership(browser);
			try (var operate = OperatePage.logIn(browser, platform)) {
				operate.awaitCount("partner-activation", "completed=true", "EndEvent_PartnershipEnded", "completedEndEvents", 1);
			}
			return null;
		});
		assertThat(facts.sql("select tier from partner.partners where name = ?").param(IDLE).query(String.class).single())
			.isEqualTo("REGISTERED");
		assertThat(facts.sql("select end_kind from activation.runways where ended_on is not null").query(String.class).list())
			.containsExactly("DECIDED");
		Awaitility.await("the farewell").atMost(PATIENCE).until(() -> subjectsAbout(IDLE).stream().anyMatch(subject -> subject.contains("ended")));
	}

	@Test
	@Order(3)
	void keepsTheIndicesFewHoweverFarTheClockMoves() {
		platform.clock().advance(30);

		assertThat(Http.get(ports.http(Port.OPENSEARCH, "/_cat/indices?format=json")).size()).isLessThan(100);
	}

	/** Two instances wait at the first task, and Operate says so on the diagram. */
	private void watch(Browser browser) {
		try (var operate = OperatePage.logIn(browser, platform)) {
			operate.awaitCount("partner-activation", "active=true&incidents=true", "Task_ConfirmAgreement", "active", 2);
			operate.screenshot(FOLDER.resolve("operate.png"));
		}
	}

	private void confirmAgreement(Browser browser) {
		try (var tasklist = TasklistPage.logIn(browser, platform, "ops")) {
			tasklist.claim("Confirm agreement", PARTNER);
			tasklist.complete(Map.of("Contract executed on", today().plusDays(1), "Portal access is set up", true));
			tasklist.claim("Confirm agreement", PARTNER);
			tasklist.awaitText("is in the future");
			tasklist.screenshot(FOLDER.resolve("tasklist-correction.png"));
			tasklist.complete(Map.of("Contract executed on", today()));
		}
	}

	/** Twelve days pass, the reminder of the onboarding comes, and the owner completes one task after the other. */
	private void workAsOwner(Browser browser) {
		platform.clock().advance(12);
		Awaitility.await("the reminder").atMost(PATIENCE).until(() -> subjectsAbout(PARTNER).size() == 2);
		try (var tasklist = TasklistPage.logIn(browser, platform, OWNER)) {
			tasklist.open("Onboard partner", PARTNER);
			tasklist.complete(Map.of("The partner's reps have their portal logins", true, "Kickoff held on", today(),
					"First content path", "Sales basics", "Onboarding done on", today()));
			tasklist.open("Certify reps", PARTNER);
			tasklist.fill(0, rep("Sam Sales"));
			tasklist.fill(1, rep("Sue Sales"));
			tasklist.fill(2, rep("Eve Engineer"));
			tasklist.screenshot(FOLDER.resolve("tasklist-certification.png"));
			tasklist.complete(Map.of());
			tasklist.open("Sign joint plan", PARTNER);
			tasklist.complete(Map.of("Target accounts", "Ten retailers in the north", "Joint value proposition",
					"Goes live in half the time", "Deal registration", "In the portal, decided in two days",
					"Attribution rules", "Who registers first", "Cadence", new Option("Every week"),
					"Signed for the partner by", "Pat Partner", "Partner signed on", today(), "Signed for us by",
					"Mara Lindholm", "We signed on", today()));
			tasklist.open("Register first deal", PARTNER);
			tasklist.awaitText("First scoped project");
			tasklist.complete(Map.of("Deal", "Store roll-out", "Customer", "Northern Retail", "Registered on", today()));
			tasklist.open("Close first deal", PARTNER);
			tasklist.complete(Map.of("Amount won", 12000, "Currency", new Option("GBP"), "Closed on", today(),
					"The revenue is booked", true));
		}
	}

	private Map<String, Object> rep(String name) {
		return Map.of("Name", name, "Mail address", name.replace(' ', '.') + "@walkabout.example", "Certificate", "Basics",
				"Issued on", today());
	}

	private void planHelp(Browser browser) {
		try (var tasklist = TasklistPage.logIn(browser, platform, OWNER)) {
			tasklist.open("Plan help", IDLE);
			tasklist.complete(Map.of("Account executive", "Al Account", "Actions", "Two joint calls a week", "Help starts on", today()));
		}
	}

	private void endPartnership(Browser browser) {
		try (var tasklist = TasklistPage.logIn(browser, platform, MANAGER)) {
			tasklist.open("End or extend", IDLE);
			tasklist.awaitText("Rungs of the ladder");
			tasklist.screenshot(FOLDER.resolve("tasklist-decision.png"));
			tasklist.complete(Map.of("What happens", new Choice("End the partnership"), "Reason", "Nothing in sight after 180 days"));
		}
	}

	private void advanceTo(LocalDate day) {
		platform.clock().advance((int) ChronoUnit.DAYS.between(today(), day));
	}

	private List<String> rungs() {
		return facts.sql("select rung || ' ' || coalesce(outcome, 'open') from activation.rungs order by opened_at").query(String.class).list();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(platform.clock().instant(), ZoneOffset.UTC);
	}

	private String signedToday() throws IOException {
		return Files.writeString(FOLDER.resolve("today.csv"), """
				source_system,external_id,name,partner_type,tier,signed_on,owner_email,country
				test,walk,%1$s,consultancy,gold,%2$s,mara.lindholm@example.com,GB
				test,wait,Waiting Ltd,reseller,silver,%2$s,mara.lindholm@example.com,GB
				""".formatted(PARTNER, today())).toString();
	}

	private long started() {
		return facts.sql("select count(*) from activation.runways where process_instance_key is not null")
			.query(Long.class)
			.single();
	}

	private long milestones() {
		return facts.sql("select count(*) from activation.milestones where source = 'TASK'").query(Long.class).single();
	}

	private List<String> subjectsAbout(String partner) {
		return mailbox.mailsTo("").stream().map(Mail::subject).filter(subject -> subject.contains(partner)).toList();
	}

}
