package jp.senrei.indexer.ingest;

import java.nio.file.Path;
import java.util.Iterator;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.LocalAddress;
import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.archive.ArchiveException;
import jp.senrei.corpus.archive.Intake;
import org.jspecify.annotations.Nullable;

/** Files of this machine. */
final class LocalInputs implements Inputs {
    private final InputFiles files;
    private final Iterator<Result.NotArchived> unreadable;
    private final Iterator<Path> found;

    LocalInputs(InputFiles files) {
        this.files = files;
        unreadable = files.unreadable().iterator();
        found = files.found().iterator();
    }

    @Override
    public int expected() {
        return files.unreadable().size() + files.found().size();
    }

    @Override
    public @Nullable Input next() {
        if (unreadable.hasNext()) return new Unopened(unreadable.next());
        return found.hasNext() ? new LocalFile(found.next()) : null;
    }

    @Override
    public int passedOver() {
        return files.passedOver();
    }

    private record LocalFile(Path file) implements Input {
        @Override
        public String source() {
            return file.toString();
        }

        @Override
        public Received into(Accession accession, Intake intake) {
            try {
                return switch (accession.take(file, intake)) {
                    case Taken.Archived archived -> new Received.Kept(archived);
                    case Taken.Refused refused ->
                            new Received.Ended(new Result.NotArchived(source(), refused.reason()));
                };
            } catch (ArchiveException.UnreadableSource e) {
                return notArchived(accession, "NO_ACCESS", String.valueOf(e.getMessage()));
            }
        }

        private Received notArchived(Accession accession, String code, String reason) {
            accession.notArchived(LocalAddress.of(file), code, reason);
            return new Received.Ended(new Result.NotArchived(source(), reason));
        }
    }
}
