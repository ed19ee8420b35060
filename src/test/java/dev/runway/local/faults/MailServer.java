package dev.runway.local.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** A mail server that speaks SMTP as far as a sender needs it, keeps a ledger of what has arrived, and behaves as badly as it is told to. */
final class MailServer implements AutoCloseable {

	private static final String HEADER = "message-id:";

	/** How it answers. */
	enum Behaviour {

		/** Takes what comes. */
		TAKES,

		/** Says nothing any more once it has a mail, which it does not keep. */
		HANGS,

		/** Takes no mail, and says so. */
		REFUSES,

		/** Keeps the mail, and hangs up before it has said so. */
		BREAKS_OFF,

		/** Keeps the mail, and says that it could not. */
		TAKES_AND_ERRS

	}

	/**
	 * A mail that has arrived.
	 *
	 * @param answered whether the sender was told so
	 */
	record Delivery(String messageId, boolean answered) {
	}

	private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

	private final ServerSocket server;

	private volatile Behaviour behaviour = Behaviour.TAKES;

	private volatile CountDownLatch met = new CountDownLatch(1);

	MailServer(int port) {
		try {
			server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.startVirtualThread(this::accept);
	}

	synchronized void behave(Behaviour wanted) {
		behaviour = wanted;
		met = new CountDownLatch(1);
		notifyAll();
	}

	/** Waits for the first mail that it meets while it behaves like this, or no longer than that. */
	void awaitMail(Duration atMost) {
		try {
			met.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	List<Delivery> deliveries() {
		return deliveries;
	}

	@Override
	public void close() throws IOException {
		behave(Behaviour.TAKES);
		server.close();
	}

	private void accept() {
		while (!server.isClosed()) {
			try {
				var caller = server.accept();
				Thread.startVirtualThread(() -> talk(caller));
			}
			catch (IOException e) {
				// closed
			}
		}
	}

	private void talk(Socket caller) {
		try (caller; var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
			var out = caller.getOutputStream();
			say(out, "220 localhost");
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				switch (line.split(" ")[0].toUpperCase(Locale.ROOT)) {
					case "MAIL" -> {
						met.countDown();
						say(out, behaviour == Behaviour.REFUSES ? "451 Not now" : "250 OK");
					}
					case "DATA" -> {
						say(out, "354 Go on");
						var messageId = messageId(lines);
						if (messageId == null || !take(messageId, out)) {
							return;
						}
					}
					case "QUIT" -> {
						say(out, "221 Bye");
						return;
					}
					default -> say(out, "250 OK");
				}
			}
		}
		catch (IOException e) {
			// the sender has hung up
		}
	}

	/** Reads a mail to its end, and returns by what it is known; none where the sender has gone before. */
	private static @Nullable String messageId(BufferedReader lines) throws IOException {
		String id = "";
		for (String line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
			if (line == null) {
				return null;
			}
			if (id.isEmpty() && line.toLowerCase(Locale.ROOT).startsWith(HEADER)) {
				id = line.substring(HEADER.length()).strip();
				if (id.isEmpty()) {
					id = lines.readLine().strip();
				}
			}
		}
		return id;
	}

	/** Returns whether the conversation goes on. */
	private boolean take(String messageId, OutputStream out) throws IOException {
		var now = behaviour;
		switch (now) {
			case TAKES -> {
				deliveries.add(new Delivery(messageId, true));
				say(out, "250 Taken");
			}
			case REFUSES -> say(out, "451 Not now");
			case TAKES_AND_ERRS -> {
				deliveries.add(new Delivery(messageId, false));
				say(out, "451 Something went wrong");
			}
			case BREAKS_OFF -> deliveries.add(new Delivery(messageId, false));
			case HANGS -> hang();
		}
		return now != Behaviour.BREAKS_OFF && now != Behaviour.HANGS;
	}

	private synchronized void hang() {
		try {
			while (behaviour == Behaviour.HANGS) {
				wait();
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void say(OutputStream out, String line) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

}
