package jp.senrei.server;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of what a test has seen, for somebody to look at: in {@code target/screenshots}, or
 * where {@code -Dsenrei.screenshots=FOLDER} says.
 */
final class Pictures {
    private static final Path FOLDER =
            Path.of(System.getProperty("senrei.screenshots", "target/screenshots"));

    private Pictures() {}

    /** The whole page, as FOLDER/{@code test}/{@code name}.png. */
    static void keep(Page page, String test, String name) {
        save(page, test, name, true);
    }

    /** What is in view. */
    static void keepView(Page page, String test, String name) {
        save(page, test, name, false);
    }

    private static void save(Page page, String test, String name, boolean whole) {
        var file = name.replaceAll("[^A-Za-z0-9-]", "_") + ".png";
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(whole)
                        .setPath(FOLDER.resolve(test).resolve(file)));
    }
}
