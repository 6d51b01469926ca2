/**
 * The command line: one class for each command, thin edges around the rooms. Logs and progress go
 * to stderr, stdout carries only the answer. Exit codes: 0 done, 1 done but some inputs failed, 2
 * wrong usage, 3 the data directory cannot be used.
 */
@NullMarked
package jp.senrei.server.cli;

import org.jspecify.annotations.NullMarked;
