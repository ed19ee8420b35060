package dev.runway.chart;

/** A mark on an axis. */
public record Tick(double at, String label) {
}
