package dev.runway.activation;

/** What somebody who has left was asked to decide: given over by the module of the ladder, which this one does not know. */
public interface LeftBehind {

	/** Gives all that is still open to the manager. */
	void giveOver(String leaver, String manager);

}
