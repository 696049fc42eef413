package dev.candor.client;

/**
 * What the person is told before the first request.
 *
 * @param version number of the text
 * @param text as it is printed, without line end
 * @param onIdle whether it is shown by a run that reports nothing too
 * @param untilChosen whether a stored choice makes it needless
 */
record Notice(int version, String text, boolean onIdle, boolean untilChosen) {}
