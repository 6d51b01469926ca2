package jp.senrei.indexer.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.bench.GeneratedCouncil.Paper;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.child.Extractor;
import jp.senrei.indexer.link.ReadDocument;
import jp.senrei.indexer.structure.DocumentReader;
import jp.senrei.indexer.structure.Reading;
import jp.senrei.indexer.tag.Tagger;
import jp.senrei.indexer.tag.Tags;

/**
 * One paper of one municipality with all that is read of it, from which come the papers of others:
 * their names are as long, so that everything stands at the same place. To read a paper takes fifty
 * times as long as to exchange a name in it.
 *
 * @param reading JSON, like what follows
 */
record PaperTemplate(
        Place place,
        Paper paper,
        String id,
        String mediaType,
        String text,
        String reading,
        String tags,
        String mentions) {
    /**
     * @param number among the municipalities of the council's papers
     * @param code 全国地方公共団体コード of no municipality that there is
     */
    record Place(int number, String code, String name) {}

    static PaperTemplate read(Place place, Paper paper, Path file, Extractor extractor) {
        if (!(extractor.extract(file, paper.name()) instanceof Extraction.Extracted extracted))
            throw new IllegalStateException("cannot be read: " + file);
        var text = extracted.text();
        var reading = DocumentReader.read(text, paper.name(), place.code(), null);
        var id = Document.idOf(paper.sha256());
        var tagged = new Tagger(Vocabulary.standard()).tag(id, text, reading);
        return new PaperTemplate(
                place,
                paper,
                id,
                extracted.mediaType(),
                CorpusJson.write(text),
                CorpusJson.write(reading),
                CorpusJson.write(tagged.tags()),
                CorpusJson.write(tagged.mentions()));
    }

    Paper paper(Place other) {
        var text = new String(paper.bytes(), StandardCharsets.UTF_8);
        return new Paper(
                other.code() + "-" + paper.name(),
                text.replace(place.name(), other.name()).getBytes(StandardCharsets.UTF_8));
    }

    ReadDocument of(Place other, Paper written, Instant archived) {
        var document = Document.idOf(written.sha256());
        var read = as(other, document, reading, Reading.class);
        return new ReadDocument(
                document,
                written.name(),
                written.sha256(),
                mediaType,
                Visibility.PUBLIC,
                archived,
                as(other, document, text, DocumentText.class),
                read,
                List.of(as(other, document, tags, Tags[].class)),
                read.warnings(),
                List.of(as(other, document, mentions, Mention[].class)));
    }

    private <T> T as(Place other, String document, String json, Class<T> type) {
        var exchanged =
                json.replace(place.name(), other.name())
                        .replace(place.code(), other.code())
                        .replace(id, document);
        return CorpusJson.read(exchanged, type);
    }
}
