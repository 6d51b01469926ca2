package jp.senrei.indexer.extract;

import java.time.Duration;

/**
 * What one file may cost before it is given up.
 *
 * @param timeout for one file in the child process
 * @param childMemoryMegabytes heap of the child process
 * @param maxTextCharacters UTF-16 units of text; a file with more is TOO_LARGE
 */
public record ExtractorLimits(Duration timeout, long childMemoryMegabytes, long maxTextCharacters) {
    public static final ExtractorLimits DEFAULT =
            new ExtractorLimits(Duration.ofSeconds(60), 512, 100_000_000);

    public ExtractorLimits {
        if (!timeout.isPositive()) throw new IllegalArgumentException("timeout " + timeout);
        if (childMemoryMegabytes <= 0)
            throw new IllegalArgumentException("childMemoryMegabytes " + childMemoryMegabytes);
        if (maxTextCharacters <= 0)
            throw new IllegalArgumentException("maxTextCharacters " + maxTextCharacters);
    }
}
