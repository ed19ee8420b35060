package dev.runway.local.engine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.camunda.zeebe.util.buffer.BufferWriter;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's log in one file: blocks behind a small header, where each begins in memory. What was written only in part
 * is cut off when the file is opened, and taken back when the disk is full. Files are read and written without channels,
 * which an interrupted thread would close for everybody.
 */
final class EngineLog implements LogStorage, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(EngineLog.class);

	/** Length of the block, its positions, its checksum. */
	private static final int HEADER = Integer.BYTES + 2 * Long.BYTES + Integer.BYTES;

	private final Path file;
	private final RandomAccessFile writer;
	private final BlockIndex index = new BlockIndex();
	private final Set<CommitListener> listeners = new CopyOnWriteArraySet<>();
	private final Consumer<IOException> onFailure;
	private long end;
	private volatile long lastPosition = -1;
	private volatile @Nullable IOException failure;

	/** @param onFailure is told once when the log cannot be written any more */
	EngineLog(Path file, Consumer<IOException> onFailure) throws IOException {
		this.file = file;
		this.onFailure = onFailure;
		writer = new RandomAccessFile(file.toFile(), "rw");
		try {
			end = readHeaders();
			cutOff();
		} catch (IOException | RuntimeException ex) {
			writer.close();
			throw ex;
		}
	}

	/** Reads to the last whole block and returns where it ends. */
	private long readHeaders() throws IOException {
		long length = writer.length();
		long at = 0;
		try (var in = new BlockReader(file)) {
			for (var header = in.header(0, length); header != null && in.isWhole(header); header = in.header(at, length)) {
				index.add(header.lowest(), at + HEADER, header.length());
				at += HEADER + header.length();
				lastPosition = header.highest();
			}
		}
		return at;
	}

	private void cutOff() throws IOException {
		long left = writer.length() - end;
		if (left > 0) {
			LOG.warn("The engine's log {} is whole up to byte {} only: the {} bytes after it were cut off, all before them is kept", file, end, left);
			writer.setLength(end);
		}
	}

	/** The highest position that is written, or -1. */
	long lastPosition() {
		return lastPosition;
	}

	@Override
	public LogStorageReader newReader() {
		try {
			return new Reader(new BlockReader(file));
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void append(long lowest, long highest, BufferWriter block, AppendListener listener) {
		int length = block.getLength();
		var bytes = new byte[HEADER + length];
		block.write(new UnsafeBuffer(bytes), HEADER);
		ByteBuffer.wrap(bytes).putInt(length).putLong(lowest).putLong(highest).putInt(checksum(bytes, HEADER, length));
		write(bytes);
		index.add(lowest, end + HEADER, length);
		end += bytes.length;
		lastPosition = highest;
		listener.onWrite(index.size(), highest);
		listener.onCommit(index.size(), highest);
		listeners.forEach(CommitListener::onCommit);
	}

	private void write(byte[] bytes) {
		if (failure != null) {
			throw new UncheckedIOException("The engine's log is closed after a failure", failure);
		}
		try {
			writer.seek(end);
			writer.write(bytes);
		} catch (IOException ex) {
			failure = ex;
			takeBack();
			onFailure.accept(ex);
			throw new UncheckedIOException(ex);
		}
	}

	private void takeBack() {
		try {
			writer.setLength(end);
		} catch (IOException ex) {
			LOG.debug("The next start cuts off what was written only in part", ex);
		}
	}

	@Override
	public void addCommitListener(CommitListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeCommitListener(CommitListener listener) {
		listeners.remove(listener);
	}

	@Override
	public void close() throws IOException {
		writer.close();
	}

	private static int checksum(byte[] bytes, int offset, int length) {
		var checksum = new CRC32C();
		checksum.update(bytes, offset, length);
		return (int) checksum.getValue();
	}

	private record Header(long at, int length, long lowest, long highest, int checksum) {
	}

	/** Reads blocks from the file with a handle of its own. */
	private static final class BlockReader implements AutoCloseable {

		private final RandomAccessFile in;

		BlockReader(Path file) throws IOException {
			in = new RandomAccessFile(file.toFile(), "r");
		}

		/** The header at this place, or null if there is none with a block that may be whole. */
		@Nullable Header header(long at, long fileLength) throws IOException {
			if (fileLength - at < HEADER) {
				return null;
			}
			var bytes = ByteBuffer.wrap(read(at, HEADER));
			int length = bytes.getInt();
			return length > 0 && length <= fileLength - at - HEADER
					? new Header(at, length, bytes.getLong(), bytes.getLong(), bytes.getInt()) : null;
		}

		boolean isWhole(Header header) throws IOException {
			return checksum(read(header.at() + HEADER, header.length()), 0, header.length()) == header.checksum();
		}

		byte[] read(long at, int length) throws IOException {
			var bytes = new byte[length];
			in.seek(at);
			in.readFully(bytes);
			return bytes;
		}

		@Override
		public void close() throws IOException {
			in.close();
		}
	}

	/** Goes through the blocks in order. */
	private final class Reader implements LogStorageReader {

		private final BlockReader in;
		private int next;

		Reader(BlockReader in) {
			this.in = in;
		}

		@Override
		public void seek(long position) {
			next = index.blockOf(position);
		}

		@Override
		public boolean hasNext() {
			return next < index.size();
		}

		@Override
		public DirectBuffer next() {
			if (!hasNext()) {
				throw new NoSuchElementException();
			}
			try {
				var block = in.read(index.offset(next), index.length(next));
				next++;
				return new UnsafeBuffer(block);
			} catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public void close() {
			try {
				in.close();
			} catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}
}
