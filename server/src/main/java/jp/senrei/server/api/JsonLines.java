package jp.senrei.server.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import jp.senrei.corpus.json.CorpusJson;

/** One object a line, written while they are read. */
final class JsonLines {
    private JsonLines() {}

    static void write(Stream<?> objects, OutputStream out) throws IOException {
        for (Iterator<?> each = objects.iterator(); each.hasNext(); )
            out.write((CorpusJson.write(each.next()) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
