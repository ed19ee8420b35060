package dev.runway.api;

import org.jspecify.annotations.Nullable;

/** An answer as it was given, with the headers that mean something to its caller. */
record Answer(int status, @Nullable String contentType, @Nullable String location, @Nullable String etag, byte[] body) {
}
