package dev.runway.local.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRelated;

/**
 * The events that the engine has written, by their kind and by their process instance. Each look reads what is new and
 * copies nothing; it is made for tests, because it keeps all records in memory.
 */
public final class Records {

	private static final Growing NONE = new Growing();

	private final RecordReader reader;
	private final Map<Kind, Growing> byKind = new HashMap<>();
	private final Map<KindOfInstance, Growing> byInstance = new HashMap<>();
	private final Growing rejections = new Growing();

	private record Kind(ValueType type, Intent intent) {
	}

	private record KindOfInstance(ValueType type, Intent intent, long processInstanceKey) {
	}

	Records(RecordReader reader) {
		this.reader = reader;
	}

	/** All events of a kind so far, in order. */
	public synchronized Stream<Record<?>> of(ValueType type, Intent intent) {
		readOn();
		return byKind.getOrDefault(new Kind(type, intent), NONE).view().stream();
	}

	/** The events of a kind that are about one process instance, in order. */
	public synchronized Stream<Record<?>> of(ValueType type, Intent intent, long processInstanceKey) {
		readOn();
		return byInstance.getOrDefault(new KindOfInstance(type, intent, processInstanceKey), NONE).view().stream();
	}

	/** What the engine has refused so far, in order. */
	public synchronized Stream<Record<?>> rejections() {
		readOn();
		return rejections.view().stream();
	}

	/** How many records there are, commands as well. */
	public synchronized long count() {
		readOn();
		return reader.position();
	}

	/** How many records there are, commands as well, without those by which workers ask for jobs. */
	public synchronized long worked() {
		readOn();
		return reader.worked();
	}

	private void readOn() {
		reader.readOn(Long.MAX_VALUE, this::add);
	}

	private void add(Record<?> record) {
		if (record.getRecordType() != RecordType.EVENT) {
			rejections.add(record);
			return;
		}
		byKind.computeIfAbsent(new Kind(record.getValueType(), record.getIntent()), kind -> new Growing()).add(record);
		if (record.getValue() instanceof ProcessInstanceRelated related) {
			byInstance.computeIfAbsent(new KindOfInstance(record.getValueType(), record.getIntent(), related.getProcessInstanceKey()),
					kind -> new Growing()).add(record);
		}
	}

	/** A list that only grows, so that a view of it stays as it was while more is added. */
	private static final class Growing {

		private Record<?>[] records = new Record<?>[4];
		private int size;

		void add(Record<?> record) {
			if (size == records.length) {
				records = Arrays.copyOf(records, size * 2);
			}
			records[size++] = record;
		}

		List<Record<?>> view() {
			return Arrays.asList(records).subList(0, size);
		}
	}
}
