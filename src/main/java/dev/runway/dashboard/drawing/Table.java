package dev.runway.dashboard.drawing;

import java.util.List;

import dev.runway.chart.Linked;

/** The numbers behind a picture, as they are shown, each with the way to what it counts; the first column names the row. */
public record Table(List<String> columns, List<List<Linked>> rows) {
}
