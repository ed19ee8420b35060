package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.jpa.JpaSystemException;

class FaultsTests {

	private final Faults faults = new Faults();

	@ParameterizedTest
	@ValueSource(strings = { "08006", "53100", "53300", "57P01", "58030" })
	void holdsNoRowToBlameForADatabaseThatHasNoRoomOrIsStopped(String state) {
		assertThat(faults.isPassing(throughJpa(state))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "22001", "42703", "P0001" })
	void holdsTheRowToBlameForWhatComesBackWithIt(String state) {
		assertThat(faults.isPassing(throughJpa(state))).isFalse();
	}

	@Test
	void holdsTheRowToBlameForAConflict() {
		assertThat(faults.isPassing(new DataIntegrityViolationException("It is there", new SQLException("It is there", "23505")))).isFalse();
	}

	private static RuntimeException throughJpa(String state) {
		return new JpaSystemException(new GenericJDBCException("could not execute statement", new SQLException("refused", state)));
	}

}
