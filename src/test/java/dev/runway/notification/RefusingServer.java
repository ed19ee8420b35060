package dev.runway.notification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server that takes no mail for some addresses, and counts how often it was asked. */
class RefusingServer implements AutoCloseable {

	private final Map<String, RejectException> atRecipient = new ConcurrentHashMap<>();

	private final Map<String, RejectException> afterData = new ConcurrentHashMap<>();

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final List<String> taken = new CopyOnWriteArrayList<>();

	private final SMTPServer server;

	RefusingServer(int port) {
		server = SMTPServer.port(port).messageHandlerFactory(Session::new).build();
		server.start();
	}

	void refuseRecipient(String address, int code, String reason) {
		atRecipient.put(address, new RejectException(code, reason));
	}

	void refuseData(String address, int code, String reason) {
		afterData.put(address, new RejectException(code, reason));
	}

	void accept(String address) {
		atRecipient.remove(address);
		afterData.remove(address);
	}

	long asked(String address) {
		return asked.stream().filter(address::equals).count();
	}

	/** The mails that were taken for an address, as they came. */
	List<String> taken(String address) {
		return taken.stream().filter(mail -> mail.contains("To: " + address)).toList();
	}

	@Override
	public void close() {
		server.stop();
	}

	private final class Session implements MessageHandler {

		private String recipient = "";

		Session(MessageContext context) {
		}

		@Override
		public void from(String from) {
		}

		@Override
		public void recipient(String address) throws RejectException {
			asked.add(address);
			recipient = address;
			refuse(atRecipient);
		}

		@Override
		public String data(InputStream data) throws RejectException, IOException {
			var mail = new String(data.readAllBytes(), StandardCharsets.UTF_8);
			refuse(afterData);
			taken.add(mail);
			return "Taken";
		}

		@Override
		public void done() {
		}

		private void refuse(Map<String, RejectException> refusals) throws RejectException {
			var refusal = refusals.get(recipient);
			if (refusal != null) {
				throw refusal;
			}
		}

	}

}
