package jp.senrei.indexer.extract.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import jp.senrei.indexer.extract.format.Request;
import jp.senrei.indexer.extract.pdf.Ocr;
import jp.senrei.indexer.extract.pdf.Tesseract;

/**
 * The program of a child process: reads one file after another, until its standard input ends. That
 * happens when the parent wants no more, and when the parent dies in whatever way.
 */
final class ChildMain {
    /** Enough for honest nesting; what overflows it is a bomb. */
    private static final long STACK_BYTES = 8L << 20;

    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final DataOutputStream answers;
    private final Ocr ocr;
    private final Path scratch = Scratch.ofThisChild();

    private ChildMain(DataOutputStream answers) {
        this.answers = answers;
        ocr = new Announced(Tesseract.ofEnvironment(), answers);
    }

    public static void main(String[] arguments) throws IOException {
        var answers =
                new DataOutputStream(
                        new BufferedOutputStream(
                                new FileOutputStream(FileDescriptor.out), 1 << 16));
        var requests = new DataInputStream(new BufferedInputStream(System.in));
        System.setOut(System.err); // a library's print must not come among the answers
        System.setIn(InputStream.nullInputStream());
        Remote.refuse();
        var child = new ChildMain(answers);
        new Thread(null, child::work, "reader", STACK_BYTES).start();
        child.listen(requests);
    }

    /** Reads ahead, only to see the end at once, however busy the reader is. */
    private void listen(DataInputStream in) {
        try {
            while (true) requests.add(Frames.readRequest(in));
        } catch (IOException | RuntimeException ended) {
            end();
        }
    }

    private void work() {
        try {
            Frames.write(answers, new Answer.Ready());
            while (read(requests.take())) Scratch.empty(scratch);
        } catch (IOException | InterruptedException parentIsGone) {
            // nobody is left to tell
        } catch (RuntimeException | Error e) { // memory is out for the answer too
            System.err.println(e.getClass().getName());
        } finally {
            end();
        }
    }

    /** False when this process should read no more. */
    private boolean read(Request request) throws IOException {
        var reader = new OriginalReader(request, ocr);
        var type = reader.type();
        Frames.write(answers, new Answer.Type(type));
        var done = reader.read(type);
        Frames.write(answers, done);
        return !done.last();
    }

    /** At once and without hooks of libraries; tools started for a file end with it. */
    private void end() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Scratch.delete(scratch);
        Scratch.deleteIfEmpty(scratch.getParent()); // of a parent that was killed
        Runtime.getRuntime().halt(0);
    }
}
