package dev.runway.notification;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Tells a mail server's refusal of one address, which is for good, from everything that may be over tomorrow. What it
 * says of the sender or of the connection is not the recipient's fault and counts as passing.
 */
final class Refusal {

	/** Answers that ask for another way to talk, such as a log-in, and mean no address. */
	private static final Set<Integer> ABOUT_THE_SENDER = Set.of(503, 530);

	private static final int LONGEST = 300;

	private static final Set<String> AFTER_THE_ADDRESS = Set.of("DATA", ".");

	private Refusal() {
	}

	/** The server's reason, if it has refused the address for good. */
	static Optional<String> in(MailException failure) {
		return failure instanceof MailSendException several ? Stream.of(several.getMessageExceptions())
			.flatMap(Refusal::chain)
			.map(Refusal::reason)
			.flatMap(Optional::stream)
			.findFirst() : Optional.empty();
	}

	/** What lies behind a failure, in a line. */
	static String words(MailException failure) {
		var cause = failure instanceof MailSendException several
				? Stream.of(several.getMessageExceptions()).findFirst().orElse(failure) : failure;
		var words = line(NestedExceptionUtils.getMostSpecificCause(cause));
		return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
	}

	private static Stream<Exception> chain(Exception first) {
		return Stream.iterate(first, Objects::nonNull,
				each -> each instanceof MessagingException next ? next.getNextException() : null);
	}

	private static Optional<String> reason(Exception failure) {
		return switch (failure) {
			case SMTPAddressFailedException address when permanent(address.getReturnCode()) -> Optional.of(line(address));
			case SMTPSendFailedException data when permanent(data.getReturnCode())
					&& AFTER_THE_ADDRESS.contains(data.getCommand()) -> Optional.of(line(data));
			default -> Optional.empty();
		};
	}

	private static boolean permanent(int code) {
		return code >= 500 && code < 600 && !ABOUT_THE_SENDER.contains(code);
	}

	private static String line(Throwable failure) {
		return String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
	}

}
