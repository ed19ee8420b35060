package dev.runway.engine.zeebe;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.camunda.client.api.command.InternalClientException;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.core.ResolvableType;

/** The variables of a job as a record: its components name what is fetched. */
record JobInput<T extends Record>(Class<T> type) {

	/** The record that a bean names as one of the type arguments of what it implements. */
	@SuppressWarnings("unchecked")
	static <T extends Record> JobInput<T> of(Object bean, Class<?> implemented, int argument) {
		return new JobInput<>((Class<T>) ResolvableType.forClass(implemented, bean.getClass()).getGeneric(argument).toClass());
	}

	List<String> variables() {
		return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
	}

	/** Reads the record, or says by an {@link UnreadableInput} which variable does not fit it. */
	T read(ActivatedJob job) {
		try {
			return job.getVariablesAsType(type);
		}
		catch (InternalClientException failure) {
			throw failure.getCause() instanceof JsonMappingException unreadable ? new UnreadableInput(unreadable) : failure;
		}
	}

}
