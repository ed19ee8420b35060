package dev.runway.access.token;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.access.Scope;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Gives tokens to systems, takes them back, and knows them again. */
@Service
public class Tokens {

	private static final Logger logger = LoggerFactory.getLogger(Tokens.class);

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");

	private static final Duration COARSE = Duration.ofHours(1);

	private final TokenStore store;

	private final TokenSettings settings;

	private final ProgrammeCalendar calendar;

	Tokens(TokenStore store, TokenSettings settings, ProgrammeCalendar calendar) {
		this.store = store;
		this.settings = settings;
		this.calendar = calendar;
	}

	/** Makes a token; its secret is in what this returns and nowhere else. */
	public Issued issue(@Nullable String name, @Nullable List<@Nullable String> scopes, @Nullable LocalDate expiresOn, String by) {
		if (name == null || !NAME.matcher(name).matches()) {
			throw invalid("Give the system a name of 1 to 40 small letters, digits, dots and dashes.");
		}
		var secret = TokenSecret.create();
		var token = new Token(secret.id(), name, scopes(scopes), calendar.now().truncatedTo(ChronoUnit.MICROS), by,
				expiry(expiresOn), null, null, null);
		store.add(token, secret.hash());
		logger.info("Token {} of {} issued, good to {}", token.id(), token.name(), token.expiresOn());
		return new Issued(token, secret);
	}

	/** A page of tokens, also of those that are good no longer; the newest first. */
	public Page<Token> page(Paging paging) {
		return store.page(paging);
	}

	/** Takes a token back, at once and for good; one that was taken back before stays as it is. */
	public void revoke(UUID id, String by) {
		var token = store.find(id)
			.orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "There is no token %s.".formatted(id)))
			.token();
		if (store.revoke(id, calendar.now(), by)) {
			logger.info("Token {} of {} revoked", id, token.name());
		}
	}

	/** The token of a secret, if it is good today. */
	Optional<Token> good(TokenSecret secret) {
		var found = store.find(secret.id())
			.filter(kept -> secret.fits(kept.hash()))
			.map(TokenStore.Kept::token)
			.filter(token -> token.isGoodOn(calendar.today()));
		found.ifPresent(this::note);
		return found;
	}

	private void note(Token token) {
		var now = calendar.now();
		var last = token.lastUsedAt();
		if (last == null || Duration.between(last, now).compareTo(COARSE) >= 0) {
			store.used(token.id(), now.truncatedTo(ChronoUnit.HOURS));
		}
	}

	/** The last day to which a token can be good that is given today. */
	public LocalDate lastDay() {
		return calendar.today().plusDays(settings.maxDays());
	}

	private LocalDate expiry(@Nullable LocalDate expiresOn) {
		var today = calendar.today();
		var last = lastDay();
		if (expiresOn == null || expiresOn.isBefore(today) || expiresOn.isAfter(last)) {
			throw invalid("Give the last day of the token as expiresOn, from %s to %s.".formatted(today, last));
		}
		return expiresOn;
	}

	private static List<Scope> scopes(@Nullable List<@Nullable String> texts) {
		if (texts == null || texts.isEmpty()) {
			throw invalid("Give at least one scope; the known ones are %s.".formatted(known()));
		}
		return texts.stream()
			.map(text -> Optional.ofNullable(text)
				.flatMap(Scope::parse)
				.orElseThrow(() -> invalid("The scope '%s' is unknown; the known ones are %s.".formatted(text, known()))))
			.distinct()
			.toList();
	}

	private static String known() {
		return Stream.of(Scope.values()).map(Scope::text).collect(Collectors.joining(", "));
	}

	private static Refused invalid(String reason) {
		return new Refused(Refused.Kind.INVALID, reason);
	}

	/** A new token, and the only time that its secret is seen. */
	public record Issued(Token token, TokenSecret secret) {
	}

}
