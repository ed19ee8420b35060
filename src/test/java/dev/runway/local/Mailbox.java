package dev.runway.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.subethamail.smtp.server.SMTPServer;

/** Takes every mail that is sent to it over SMTP, delivers none, and keeps each as a file. */
final class Mailbox implements AutoCloseable {

	private static final DateTimeFormatter ARRIVAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

	private final Path folder;

	private final Clock clock;

	private final SMTPServer server;

	private final AtomicInteger arrived = new AtomicInteger();

	/** Newest first. */
	private final List<Mail> mails = new ArrayList<>();

	Mailbox(Path folder, int port, Clock clock) {
		this.folder = folder;
		this.clock = clock;
		readKept();
		server = SMTPServer.port(port)
			.bindAddress(InetAddress.getLoopbackAddress())
			.hostName("localhost")
			.messageHandler((context, from, to, data) -> keep(data))
			.build();
		server.start();
	}

	synchronized List<Mail> mailsTo(String words) {
		return mails.stream().filter(mail -> mail.isTo(words)).toList();
	}

	synchronized Optional<Mail> mail(String id) {
		return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
	}

	@Override
	public void close() {
		server.stop();
	}

	private synchronized void keep(byte[] data) {
		String id = "%s-%05d".formatted(ARRIVAL.format(clock.instant()), arrived.getAndIncrement() % 100_000);
		try {
			Path next = Files.write(folder.resolve(id + ".part"), data);
			Files.move(next, folder.resolve(id + ".eml"));
		}
		catch (IOException e) {
			throw new LocalFailure("The mailbox cannot keep a mail in " + folder + ": " + e.getMessage(), e);
		}
		mails.addFirst(Mail.parse(id, new ByteArrayInputStream(data)));
	}

	private void readKept() {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".eml")).sorted(Comparator.reverseOrder()).toList()) {
				try (InputStream in = Files.newInputStream(file)) {
					mails.add(Mail.parse(file.getFileName().toString().replace(".eml", ""), in));
				}
			}
		}
		catch (IOException e) {
			throw new LocalFailure("The mailbox cannot be read from " + folder + ": " + e.getMessage(), e);
		}
	}

}
