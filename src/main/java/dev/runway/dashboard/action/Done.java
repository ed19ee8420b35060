package dev.runway.dashboard.action;

import java.io.Serializable;

/**
 * What was done.
 *
 * @param words in a sentence
 * @param address the page that tells it
 */
public record Done(String words, String address) implements Serializable {
}
