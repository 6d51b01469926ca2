package jp.senrei.indexer.extract;

import org.xml.sax.SAXException;

/** Ends the parse of a file whose text is beyond the limit. */
final class TooMuchText extends SAXException {
    private static final long serialVersionUID = 1;
}
