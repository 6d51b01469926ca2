package jp.senrei.server.site;

import static jp.senrei.server.question.SearchAddress.encode;

import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.anchor.TurnAnchor;
import jp.senrei.indexer.index.Speaker;
import org.jspecify.annotations.Nullable;

/** Where the pages are. */
public final class Addresses {
    /** All municipalities, by prefecture. */
    public static final String MUNICIPALITIES = "/municipalities";

    /** All services that cases mention. */
    public static final String SERVICES = "/services";

    /** All organisations that cases mention. */
    public static final String ORGANIZATIONS = "/organizations";

    /** 条文の対応表. */
    public static final String CONCORDANCE = "/concordance";

    /** 運用状況: the figures of all municipalities. */
    public static final String STATISTICS = "/statistics";

    private Addresses() {}

    public static String caseOf(String id) {
        return "/cases/" + encode(id);
    }

    public static String meeting(String id) {
        return "/meetings/" + encode(id);
    }

    /**
     * @param code 全国地方公共団体コード
     */
    public static String municipality(String code) {
        return MUNICIPALITIES + "/" + encode(code);
    }

    /**
     * Figures of the operations reports of a municipality.
     *
     * @param code 全国地方公共団体コード
     */
    public static String statistics(String code) {
        return STATISTICS + "/" + encode(code);
    }

    /**
     * @param municipality its code
     * @param name as cases have it
     */
    public static String council(String municipality, String name) {
        return "/councils/" + encode(municipality) + "/" + encode(name);
    }

    /**
     * Somebody who speaks in the meetings of a municipality.
     *
     * @param municipality its code
     * @param name without the role ({@code Speaker.name})
     */
    public static String person(String municipality, String name) {
        return "/people/" + encode(municipality) + "/" + encode(name);
    }

    /**
     * The page of whoever spoke a turn; null for nobody by name (会長, 事務局).
     *
     * @param municipality code of the meeting's
     * @param label as the minutes write it ({@code Utterance.speaker})
     */
    public static @Nullable String speaker(String municipality, String label) {
        return Speaker.nameIn(label).map(name -> person(municipality, name)).orElse(null);
    }

    /**
     * The page of whoever spoke a turn, with what they said in its meeting; null for nobody by name
     * (会長, 事務局).
     *
     * @param municipality code of the meeting's
     */
    public static @Nullable String speaker(String municipality, Utterance turn) {
        var page = speaker(municipality, turn.speaker());
        return page == null ? null : page + "?meeting=" + encode(turn.meeting());
    }

    /**
     * @param id the value of the facet ({@code Organization.id})
     */
    public static String organization(String id) {
        return ORGANIZATIONS + "/" + encode(id);
    }

    /**
     * @param id from the vocabulary
     */
    public static String service(String id) {
        return SERVICES + "/" + encode(id);
    }

    /**
     * An article, or an ordinance as a whole.
     *
     * @param path the value of the facet: the law and the article in one, 潮見市個人情報保護条例第16条第1項
     */
    public static String article(String path) {
        return "/articles/" + encode(path);
    }

    /**
     * An article as a case has it; null where it names no ordinance, because 第16条 alone is an
     * article of many.
     */
    public static @Nullable String article(ArticleRef article) {
        return article.law() == null ? null : article(article.law() + article.canonical());
    }

    public static String document(String id) {
        return "/documents/" + encode(id);
    }

    public static String part(String document, int part) {
        return part == 1 ? document(document) : document(document) + "?part=" + part;
    }

    public static String original(String id) {
        return document(id) + "/original";
    }

    /** What changed from one version of a document to a later one. */
    public static String changes(String earlier, String later) {
        return document(later) + "/changes?from=" + encode(earlier);
    }

    /**
     * The place of a passage: {@code at} picks the part of a long document, the fragment the spot
     * in it.
     */
    public static String passage(String document, @Nullable String passage) {
        return passage == null
                ? document(document)
                : document(document) + "?at=" + encode(passage) + "#" + encode(passage);
    }

    /** Permalink of a turn: the place in its document, however that is read later. */
    public static String turn(Utterance turn) {
        var anchor = TurnAnchor.of(turn).toString();
        return document(turn.document()) + "?u=" + encode(anchor) + "#u" + turn.order();
    }

    /** Turns of a document with their citations, to be printed; {@code u} picks them. */
    public static String extract(String document) {
        return document(document) + "/extract";
    }

    /** A turn with its citation, to be printed. */
    public static String citation(Utterance turn) {
        return extract(turn.document()) + "?u=" + encode(TurnAnchor.of(turn).toString());
    }

    /**
     * The same with words in it marked.
     *
     * @param start first UTF-16 unit of the document's display text
     * @param end end, excluded
     */
    public static String words(String document, String passage, int start, int end) {
        var spot = encode(passage);
        return document(document) + "?at=" + spot + "&mark=" + start + "-" + end + "#" + spot;
    }
}
