package dev.runway.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server, which can be cut: what is on it is lost, and nobody gets through until it is mended. */
final class Link implements AutoCloseable {

	private final int target;

	private final ServerSocket server;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private volatile boolean cut;

	Link(int from, int target) {
		this.target = target;
		try {
			server = new ServerSocket();
			server.setReuseAddress(true);
			server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), from));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.startVirtualThread(this::accept);
	}

	void cut() {
		cut = true;
		sockets.forEach(Link::close);
		sockets.clear();
	}

	void mend() {
		cut = false;
	}

	@Override
	public void close() {
		cut();
		close(server);
	}

	private void accept() {
		while (!server.isClosed()) {
			try {
				var caller = server.accept();
				if (cut) {
					close(caller);
					continue;
				}
				connect(caller);
			}
			catch (IOException e) {
				// closed
			}
		}
	}

	private void connect(Socket caller) {
		try {
			var called = new Socket(InetAddress.getLoopbackAddress(), target);
			sockets.add(caller);
			sockets.add(called);
			Thread.startVirtualThread(() -> pass(caller, called));
			Thread.startVirtualThread(() -> pass(called, caller));
		}
		catch (IOException e) {
			close(caller);
		}
	}

	private void pass(Socket from, Socket to) {
		try {
			from.getInputStream().transferTo(to.getOutputStream());
		}
		catch (IOException e) {
			// either side has hung up: so does the other
		}
		finally {
			close(from);
			close(to);
			sockets.remove(from);
			sockets.remove(to);
		}
	}

	private static void close(AutoCloseable socket) {
		try {
			socket.close();
		}
		catch (Exception e) {
			// it is as good as closed
		}
	}

}
