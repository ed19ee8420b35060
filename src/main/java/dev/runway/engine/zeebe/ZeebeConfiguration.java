package dev.runway.engine.zeebe;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.camunda.client.CamundaClient;
import io.camunda.client.impl.CamundaObjectMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to the engine, with a JSON mapper that speaks ISO dates and ignores what it does not know. */
@Configuration(proxyBeanMethods = false)
class ZeebeConfiguration {

	@Bean(destroyMethod = "close")
	CamundaClient camundaClient(ZeebeProperties properties) {
		return EngineAccess.builder(properties)
			.applyEnvironmentVariableOverrides(false)
			.preferRestOverGrpc(false)
			.numJobWorkerExecutionThreads(properties.workerThreads())
			.defaultJobTimeout(properties.jobTimeout())
			.defaultJobPollInterval(properties.pollInterval())
			.withJsonMapper(new CamundaObjectMapper(objectMapper()))
			.build();
	}

	static ObjectMapper objectMapper() {
		return new ObjectMapper().registerModule(new JavaTimeModule())
			.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT);
	}

}
