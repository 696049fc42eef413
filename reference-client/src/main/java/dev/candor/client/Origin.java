package dev.candor.client;

import java.nio.file.Path;
import java.util.Map;

/**
 * What one run knows of itself.
 *
 * @param session random id of this run
 * @param toolVersion version of the host tool, as handed over
 * @param environment variables of the process
 * @param workingFolder absolute path
 */
record Origin(String session, String toolVersion, Map<String, String> environment, Path workingFolder) {}
