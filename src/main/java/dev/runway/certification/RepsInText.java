package dev.runway.certification;

import java.util.List;

import dev.runway.certification.FreeText.Column;

/** Reps in columns of free text: a module names its own, and adds what it keeps in another form. */
public abstract class RepsInText implements RepMentions {

	private final FreeText texts;

	private final List<Column> columns;

	protected RepsInText(FreeText texts, List<Column> columns) {
		this.texts = texts;
		this.columns = columns;
	}

	@Override
	public List<Mention> of(Mentioned rep) {
		return columns.stream().flatMap(column -> texts.mentions(rep, column).stream()).toList();
	}

	@Override
	public void erase(Mentioned rep) {
		columns.forEach(column -> texts.erase(rep, column));
	}

}
