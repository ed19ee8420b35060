package dev.runway.dashboard.myday;

/**
 * What partner operations have to do with partners that have just signed.
 *
 * @param late those whose agreement is late
 * @param due those whose agreement is due this week
 * @param waiting how many partners stand at the agreement
 * @param all where all of them are
 */
record OperationsDay(DayList late, DayList due, long waiting, String all) {
}
