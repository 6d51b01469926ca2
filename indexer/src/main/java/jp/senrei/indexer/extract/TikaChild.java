package jp.senrei.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import org.jspecify.annotations.Nullable;

/**
 * Tika in a process of its own: a file that eats memory or time kills that process and nothing
 * else. It starts with the first file, is started again after each death, and ends by itself when
 * it has been idle for minutes or when this process ends.
 */
final class TikaChild implements AutoCloseable {
    private static final String FETCHER = "files";

    /**
     * Read by this process ({@code pipes}) and by the child (all else). No OCR here, no bookmarks
     * or links repeated as text.
     */
    private static final String CONFIGURATION =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <properties>
              <pipes><params><numClients>1</numClients><tikaConfig>%1$s</tikaConfig></params></pipes>
              <parsers>
                <parser class="org.apache.tika.parser.DefaultParser">
                  <parser-exclude class="org.apache.tika.parser.pdf.PDFParser"/>
                </parser>
                <parser class="org.apache.tika.parser.pdf.PDFParser">
                  <params>
                    <param name="ocrStrategy" type="string">no_ocr</param>
                    <param name="extractAnnotationText" type="bool">false</param>
                    <param name="extractBookmarksText" type="bool">false</param>
                  </params>
                </parser>
              </parsers>
              <fetchers>
                <fetcher class="org.apache.tika.pipes.fetcher.fs.FileSystemFetcher">
                  <params><name>%2$s</name><allowAbsolutePaths>true</allowAbsolutePaths></params>
                </fetcher>
              </fetchers>
              <emitters><emitter class="org.apache.tika.pipes.emitter.EmptyEmitter"/></emitters>
            </properties>
            """;

    private final ExtractorLimits limits;
    private @Nullable Path configuration;
    private @Nullable PipesParser parser;

    TikaChild(ExtractorLimits limits) {
        this.limits = limits;
    }

    /** What the child says about one file. */
    sealed interface Reply {
        /**
         * @param failure the exception that ended the parse, null when it went through
         * @param complete false when the limit of characters cut the text off
         */
        record Parsed(String mediaType, String xhtml, @Nullable String failure, boolean complete)
                implements Reply {}

        record Died(Finding why) implements Reply {}
    }

    /** Files queue up for the one child. */
    synchronized Reply parse(Path file, String mediaType) throws IOException, InterruptedException {
        var tuple =
                new FetchEmitTuple(
                        file.getFileName().toString(),
                        new FetchKey(FETCHER, file.toAbsolutePath().toString()),
                        EmitKey.NO_EMIT,
                        new Metadata(),
                        handler(),
                        FetchEmitTuple.ON_PARSE_EXCEPTION.EMIT);
        try {
            return reply(parser().parse(tuple), mediaType);
        } catch (PipesException e) {
            throw new IOException(e);
        }
    }

    private ParseContext handler() {
        // Tags need room beside the text; what is cut off is told by the reply.
        int room = (int) Math.min(Integer.MAX_VALUE, limits.maxTextCharacters());
        var context = new ParseContext();
        context.set(
                HandlerConfig.class,
                new HandlerConfig(
                        HANDLER_TYPE.XML, HandlerConfig.PARSE_MODE.RMETA, room, 0, false));
        return context;
    }

    private static Reply reply(PipesResult result, String mediaType) {
        return switch (result.getStatus()) {
            case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION, PARSE_EXCEPTION_EMIT ->
                    parsed(result, mediaType);
            case PARSE_EXCEPTION_NO_EMIT ->
                    new Reply.Parsed(mediaType, "", String.valueOf(result.getMessage()), true);
            case EMPTY_OUTPUT -> new Reply.Parsed(mediaType, "", null, true);
            case TIMEOUT -> new Reply.Died(Finding.TIMEOUT);
            case OOM -> new Reply.Died(Finding.OUT_OF_MEMORY);
            case FETCH_EXCEPTION -> new Reply.Died(Finding.UNREADABLE_FILE);
            default -> new Reply.Died(Finding.CRASHED);
        };
    }

    private static Reply parsed(PipesResult result, String mediaType) {
        var metadata = result.getEmitData().getMetadataList().getFirst();
        var found = metadata.get(Metadata.CONTENT_TYPE);
        var text = metadata.get(TikaCoreProperties.TIKA_CONTENT);
        var failure = metadata.get(TikaCoreProperties.CONTAINER_EXCEPTION);
        boolean cutOff = "true".equals(metadata.get(TikaCoreProperties.WRITE_LIMIT_REACHED));
        return new Reply.Parsed(
                found == null ? mediaType : found, text == null ? "" : text, failure, !cutOff);
    }

    private PipesParser parser() throws IOException {
        if (parser == null) parser = new PipesParser(configure());
        return parser;
    }

    private PipesConfig configure() throws IOException {
        configuration = Files.createTempFile("senrei-tika-", ".xml");
        Files.writeString(configuration, CONFIGURATION.formatted(configuration, FETCHER));
        try {
            var pipes = PipesConfig.load(configuration);
            pipes.setJavaPath(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            pipes.setForkedJvmArgs(jvmArguments());
            pipes.setTimeoutMillis(limits.timeout().toMillis());
            pipes.setMaxForEmitBatchBytes(Long.MAX_VALUE); // always answer by the pipe
            return pipes;
        } catch (TikaConfigException e) {
            throw new IOException("Tika does not take its configuration", e);
        }
    }

    private List<String> jvmArguments() {
        return List.of(
                "-Xmx" + limits.childMemoryMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // most files are done before the optimising compiler
                // would pay
                "-Dfile.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-Dorg.slf4j.simpleLogger.log.org.apache.tika=off",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    }

    @Override
    public synchronized void close() throws IOException {
        if (parser != null) parser.close();
        if (configuration != null) Files.deleteIfExists(configuration);
    }
}
