package jp.senrei.indexer.extract.format;

import java.io.IOException;

/**
 * Nothing more can be written to the folder for temporary files. It says nothing of the file that
 * is read, which is to be read again when there is room.
 */
public final class NoRoom extends IOException {
    private static final long serialVersionUID = 1;

    NoRoom(IOException cause) {
        super(cause);
    }
}
