package jp.senrei.server;

import java.nio.file.Path;
import java.util.Optional;

/** 原本: the files as they came in. The caller has checked that whoever asks may see the document. */
@FunctionalInterface
public interface Originals {
    /**
     * The file with the bytes of the document, to be read only; empty when the archive does not
     * hold it.
     */
    Optional<Path> original(String documentId);
}
