package dev.runway.certification;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.runway.api.KeptAnswers;
import org.springframework.stereotype.Component;

/** Reps in the answers that are kept for a day, to be given again to whoever asks twice: they tell nothing of their own. */
@Component
class RepsInAnswers implements RepMentions {

	private final KeptAnswers answers;

	RepsInAnswers(KeptAnswers answers) {
		this.answers = answers;
	}

	@Override
	public List<Mention> of(Mentioned rep) {
		return List.of();
	}

	@Override
	public void erase(Mentioned rep) {
		Stream.of(rep.email(), rep.name()).filter(Objects::nonNull).forEach(words -> answers.rewrite(words, rep::erasedFrom));
	}

}
