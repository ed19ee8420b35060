package dev.runway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Passes on what is sent to a server somewhere else, as long as it is open: with it closed the server seems to be away. */
final class Relay implements AutoCloseable {

	private final URI target;

	private final int port;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private @Nullable ServerSocket server;

	private @Nullable Thread acceptor;

	/** Closed at first. */
	Relay(URI target, int port) {
		this.target = target;
		this.port = port;
	}

	/** Where the server is as long as this is open. */
	URI address() {
		return URI.create("http://localhost:" + port + target.getPath());
	}

	synchronized void open() {
		try {
			var opened = new ServerSocket();
			opened.setReuseAddress(true);
			opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			server = opened;
			acceptor = Thread.startVirtualThread(() -> accept(opened));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Ends every connection, and takes no more: the port is free when it returns. */
	@Override
	public synchronized void close() {
		if (server != null && acceptor != null) {
			close(server);
			await(acceptor);
		}
		sockets.forEach(Relay::close);
		sockets.clear();
		server = null;
	}

	private void accept(ServerSocket opened) {
		while (!opened.isClosed()) {
			try {
				Socket caller = opened.accept();
				var called = new Socket(target.getHost(), target.getPort());
				sockets.add(caller);
				sockets.add(called);
				Thread.startVirtualThread(() -> pass(caller, called));
				Thread.startVirtualThread(() -> pass(called, caller));
			}
			catch (IOException e) {
				// closed, or the server is really away: callers see it
			}
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

	private static void await(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
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
