package dev.runway.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The pages of the local console, rendered from the templates in {@code local/console}. */
final class Pages {

	private static final int MAILS_A_PAGE = 50;

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

	private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final StatusTable table;

	private volatile int days;

	private volatile int daysDone;

	Pages(StatusTable table) {
		this.table = table;
		var resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
		resolver.setPrefix("local/console/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		engine.setTemplateResolver(resolver);
	}

	/** A move of so many days begins; the page shows how far it is. */
	void moving(int days) {
		this.daysDone = 0;
		this.days = days;
	}

	void moved(int day) {
		daysDone = day;
	}

	String home(PlatformClock clock, boolean ready, List<Mail> mails) {
		return engine.process("home", new Context(Locale.ENGLISH, Map.of(
				"rows", table.rows(), "movable", clock.movable(), "state", new State(ready, clock.moving(), days, daysDone),
				"today", DATE.format(clock.instant()), "time", MOMENT.format(clock.instant()), "offset", clock.offset().toDays(),
				"mails", views(mails.stream().limit(10).toList()), "mailCount", mails.size())));
	}

	String mails(List<Mail> mails, String to, int page) {
		int pages = Math.max(1, (mails.size() + MAILS_A_PAGE - 1) / MAILS_A_PAGE);
		int shown = Math.clamp(page, 1, pages);
		return engine.process("mails", new Context(Locale.ENGLISH, Map.of(
				"mails", views(mails.stream().skip((shown - 1L) * MAILS_A_PAGE).limit(MAILS_A_PAGE).toList()),
				"mailCount", mails.size(), "to", to, "page", shown, "pages", pages)));
	}

	String mail(Mail mail) {
		return engine.process("mail", new Context(Locale.ENGLISH, Map.of(
				"mail", view(mail), "from", mail.from(), "hasHtml", !mail.html().isBlank(), "hasText", !mail.text().isBlank(),
				"pieces", pieces(mail.text()))));
	}

	String style() {
		try (InputStream in = Pages.class.getResourceAsStream("/local/console/console.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static String moment(@Nullable Instant instant) {
		return instant == null ? "" : MOMENT.format(instant);
	}

	/** Cuts a text into what is a link and what is not. */
	static List<Piece> pieces(String text) {
		var pieces = new ArrayList<Piece>();
		Matcher links = LINK.matcher(text);
		int from = 0;
		while (links.find()) {
			pieces.add(new Piece(text.substring(from, links.start()), false));
			pieces.add(new Piece(links.group(), true));
			from = links.end();
		}
		pieces.add(new Piece(text.substring(from), false));
		return pieces;
	}

	private static List<MailView> views(List<Mail> mails) {
		return mails.stream().map(Pages::view).toList();
	}

	private static MailView view(Mail mail) {
		return new MailView(mail.id(), String.join(", ", mail.to()), mail.subject(), moment(mail.sentAt()));
	}

	/** How far the start is, or the last move of the clock. */
	public record State(boolean ready, boolean moving, int days, int daysDone) {
	}

	/** A part of a text: a link or what stands between links. */
	public record Piece(String text, boolean link) {
	}

	/** What a list shows of a mail. */
	public record MailView(String id, String to, String subject, String sent) {
	}

}
