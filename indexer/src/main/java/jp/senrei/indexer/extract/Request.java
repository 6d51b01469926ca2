package jp.senrei.indexer.extract;

import java.nio.file.Path;

/**
 * What a child process is asked.
 *
 * @param file the bytes, wherever they lie; absolute
 * @param name what the file is called
 */
record Request(Path file, String name, ExtractorLimits limits) {}
