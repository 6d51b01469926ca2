package jp.senrei.indexer.extract.format;

import org.xml.sax.SAXException;

/** Ends the parse of a file whose text is beyond the limit. */
public final class TooMuchText extends SAXException {
    private static final long serialVersionUID = 1;
}
