package dev.runway.intake.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * Passes on the characters of a CSV file, and notes in which of its records text follows a closing quote: the parser either
 * gives up there or takes the text for a part of the value.
 */
final class QuoteWatch extends FilterReader {

	private static final String AFTER_QUOTE = "Text follows a closing quote; put the quotes around the whole value, and write a"
			+ " quote inside of it twice", UNCLOSED = "A quote is not closed; it has swallowed the lines after it";

	private final char separator;

	private final BitSet broken = new BitSet();

	private int record;

	private State state = State.START;

	private boolean afterReturn;

	private boolean ended;

	QuoteWatch(Reader text, char separator) {
		super(text);
		this.separator = separator;
	}

	/** Where in a field the next character stands. */
	private enum State {

		START, PLAIN, QUOTED, CLOSED

	}

	/** What is wrong with the quotes of a record that has been read. */
	@Nullable String problem(long number) {
		if (state == State.QUOTED && number - 1 == record && ended) {
			return UNCLOSED;
		}
		return broken.get((int) number - 1) ? AFTER_QUOTE : null;
	}

	@Override
	public int read(char[] characters, int offset, int length) throws IOException {
		int read = super.read(characters, offset, length);
		ended |= read < 0;
		for (int i = offset; i < offset + read; i++) {
			look(characters[i]);
		}
		return read;
	}

	private void look(char character) {
		if (state == State.QUOTED) {
			state = character == '"' ? State.CLOSED : State.QUOTED;
		}
		else if (character == separator) {
			state = State.START;
			afterReturn = false;
		}
		else if (character == '\r' || character == '\n') {
			record += character == '\n' && afterReturn ? 0 : 1;
			state = State.START;
			afterReturn = character == '\r';
		}
		else {
			afterReturn = false;
			lookInside(character);
		}
	}

	private void lookInside(char character) {
		if (character == '"') {
			state = state == State.PLAIN ? State.PLAIN : State.QUOTED;
		}
		else if (state == State.START) {
			state = State.PLAIN;
		}
		else if (state == State.CLOSED && !Blanks.isBlank(character)) {
			broken.set(record);
		}
	}

}
