package dev.candor.client;

/**
 * What the person is told.
 *
 * @param version number of the text
 * @param text as it is printed, without line end
 * @param onIdle whether it is shown by a run that reports nothing too
 * @param eachRun whether each run shows it, or the first of an installation alone
 */
record Notice(int version, String text, boolean onIdle, boolean eachRun) {}
