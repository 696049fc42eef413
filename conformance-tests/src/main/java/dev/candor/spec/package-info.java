/**
 * What is right: the requirements of the specification and what each tool's profile promises.
 * Start reading at {@code Specification}, which loads both from the schemas.
 */
@NullMarked
package dev.candor.spec;

import org.jspecify.annotations.NullMarked;
