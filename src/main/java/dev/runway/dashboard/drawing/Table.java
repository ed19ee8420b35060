package dev.runway.dashboard.drawing;

import java.util.List;

/** The numbers behind a picture, as they are shown; the first column names the row. */
public record Table(List<String> columns, List<List<String>> rows) {
}
