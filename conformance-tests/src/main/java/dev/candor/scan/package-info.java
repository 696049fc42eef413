/**
 * Traffic that was stored before, by this kit, a browser or a proxy, read in constant memory and searched by several cores.
 * Start reading at {@code Scan}; {@code Reading} turns files into blocks of exchanges.
 */
@NullMarked
package dev.candor.scan;

import org.jspecify.annotations.NullMarked;
