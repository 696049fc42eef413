/**
 * What the loading of documents refuses, and in which words.
 * Start reading at {@code ProfileCheckTest}.
 */
@NullMarked
package dev.candor.spec;

import org.jspecify.annotations.NullMarked;
