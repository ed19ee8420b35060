package dev.runway.local.engine;

import java.util.function.Consumer;
import java.util.function.Predicate;

import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.process.test.engine.EngineAssembly;
import io.camunda.zeebe.protocol.impl.record.CopiedRecord;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;

/** Reads the log on from where it stood last; commands and the values that nobody wants are passed over unread. */
final class RecordReader {

	private final LogStreamReader log;
	private final Predicate<ValueType> wanted;
	private final RecordMetadata metadata = new RecordMetadata();
	private long position = -1;
	private long worked;

	RecordReader(LogStreamReader log, Predicate<ValueType> wanted) {
		this.log = log;
		this.wanted = wanted;
		log.seekToFirstEvent();
	}

	/** The position of the last record that was read, whatever it was. */
	long position() {
		return position;
	}

	/** How many records were read, commands as well, without those by which workers ask for jobs. */
	long worked() {
		return worked;
	}

	/** Reads all that was written since, but nothing after the last position. */
	void readOn(long lastPosition, Consumer<Record<?>> consumer) {
		while (log.hasNext() && log.peekNext().getPosition() <= lastPosition) {
			var event = log.next();
			position = event.getPosition();
			event.readMetadata(metadata);
			if (metadata.getValueType() != ValueType.JOB_BATCH) {
				worked++;
			}
			if (metadata.getRecordType() != RecordType.COMMAND && wanted.test(metadata.getValueType())) {
				consumer.accept(record(event));
			}
		}
	}

	private Record<?> record(LoggedEvent event) {
		var value = UnifiedRecordValue.fromValueType(metadata.getValueType());
		event.readValue(value);
		return new CopiedRecord<>(value, metadata, event.getKey(), EngineAssembly.PARTITION, event.getPosition(),
				event.getSourceEventPosition(), event.getTimestamp());
	}
}
