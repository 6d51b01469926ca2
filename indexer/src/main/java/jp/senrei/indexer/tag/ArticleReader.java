package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.indexer.tag.ArticleForm.Relation;
import jp.senrei.indexer.tag.ArticleForm.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads 条文: 第16条第1項, 第十六条第一項, 16条1項, 条例16条、21条及び22条, 第23条の2, 第19条第1項5号, 第12条から第15条まで, 同条第2項, 同項第4号.
 *
 * <p>{@link ArticleForm} is the grammar of the numbers, {@link LawNames} knows which law is meant,
 * {@link Clauses} where contracts and quoted laws stand; this class puts the three together, from
 * the beginning of the text to its end. A list goes on in the law and article of what it follows; a
 * bare article is of the law that was named in its sentence, else of the one under which the same
 * article was cited before, else of the last one. 前条 and 前項 are followed inside a quoted law only.
 *
 * <p>Not read: 別表第1 (a table is no article), 前各号, the law of an article that is named only behind
 * it.
 */
final class ArticleReader {
    private static final String BRACKET = "\\((?:[^()]++|\\([^()]{0,60}+\\)){0,9}+\\)\\s?";

    /** What may stand between a law and its article. */
    private static final Pattern OF_LAW =
            Pattern.compile(
                    "\\s{0,4}[」』]?\\s{0,2}(?:"
                            + BRACKET
                            + "){0,2}+[」』]?\\s{0,4}の?(?:第\\s?[0-9一二三四五六七八九十]{1,3}\\s?[章節款]\\s?)?(?<supplement>附\\s?則)?\\s{0,4}[「『]?");

    private static final Pattern SUPPLEMENT = Pattern.compile("(?s).*附\\s?則\\s{0,4}");
    private static final Pattern JOINED =
            Pattern.compile(
                    "\\s{0,4}(?:\\([^()]{1,40}\\)\\s{0,2})?(?:[、,・]\\s{0,4})?(?:及び|および|並びに|ならびに|又は|または|若しくは|もしくは|と|や|か|,)?\\s{0,4}(?:[、,]\\s{0,4})?");
    private static final Pattern RANGE =
            Pattern.compile("\\s{0,4}(?:\\([^()]{1,40}\\)\\s{0,2})?(?:から|~|-|乃至|ないし)\\s{0,4}");
    private static final Pattern FORM_NUMBER =
            Pattern.compile("(?:様式|別記|別表|別図|別紙)[^\\s。、()]{0,12}\\s{0,4}[(]\\s{0,2}$");
    private static final Pattern ADDRESS_BEFORE = Pattern.compile("[北南東西第]$");
    private static final Pattern ADDRESS_BEHIND =
            Pattern.compile("\\s?(?:[西東北南通]|[0-9一二三四五六七八九十]{1,3}(?:丁目|番))");

    /** What shows that 十六条 is no place or shop: 十条駅, 一条工務店. */
    private static final Pattern CITES =
            Pattern.compile(
                    "\\s?(?:[、。,)」]|に基づ|に規定|に定め|に該当|により|による|によ|の規定|の趣旨|の解釈|関係|関連|各号|本文|ただし|但し|及び|又は|並びに|若しくは|から|第|$)");

    private static final Pattern GUIDELINE = Pattern.compile(".*(?:要綱|要領|基準|指針|ガイドライン|規程)");
    private static final Pattern SENTENCE_END = Pattern.compile("[。\\n]");

    /** A cell or a heading, no sentence: 〈条例第16条関連〉. */
    private static final Pattern LABEL = Pattern.compile("(?:[^ぁ-ん。]|の|及び)*+");

    private static final Pattern GOES_ON = Pattern.compile("[ぁ-ん、。]");
    private static final Pattern HEADING_END = Pattern.compile("\\s?(?:関連|関係)\\s?[>】〉]");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST_RANGE = 20;

    /** Letters between a law and its article, brackets with its number included. */
    private static final int LONGEST_GAP = 180;

    private static final int LONGEST_JOINT = 60;
    private static final int LONGEST_LABEL = 60;
    private static final int BEFORE = 24;

    private final LawNames names;
    private final @Nullable String principal;
    private final Map<String, ArticleRef> articles = new LinkedHashMap<>();

    /** Keys of {@link #articles} that stand in a sentence somewhere. */
    private final Set<String> inSentences = new HashSet<>();

    /** Law under which an article was cited last, by the article's number. */
    private final Map<Integer, String> lawOfArticle = new HashMap<>();

    private @Nullable String lastLaw;
    private @Nullable ArticleRef last;

    /**
     * @param principal the ordinance that 条例 means while the text has named none; null when nobody
     *     knows
     */
    ArticleReader(@Nullable String principal) {
        this.principal = principal;
        names = new LawNames(principal);
    }

    /**
     * Reads more text of the same case: what was named before stays known. Normalised, lines
     * separated by line feeds.
     */
    ArticleReader read(String text) {
        found(text);
        return this;
    }

    /**
     * What a text cites, in its order, each mention for itself; the articles between the ends of a
     * range have the range's offsets.
     *
     * @param text normalised; offsets count its UTF-16 units, and take in a law named right in
     *     front
     */
    List<Found<ArticleRef>> found(String text) {
        var found = new Walk(text).run();
        for (var one : found) {
            articles.putIfAbsent(key(one.value()), one.value());
            if (!isLabel(text, one)) inSentences.add(key(one.value()));
        }
        return found;
    }

    private static String key(ArticleRef ref) {
        return ref.law() + " " + ref.canonical();
    }

    private static boolean isLabel(String text, Found<ArticleRef> one) {
        if (HEADING_END.matcher(text).region(one.end(), text.length()).lookingAt()) return true;
        int from = one.start();
        while (from > 0 && one.start() - from < LONGEST_LABEL && !endsCell(text.charAt(from - 1)))
            from--;
        int to = one.end();
        while (to < text.length() && to - one.end() < LONGEST_LABEL && !endsCell(text.charAt(to)))
            to++;
        return LABEL.matcher(text).region(from, one.start()).matches()
                && (LABEL.matcher(text).region(one.end(), to).matches()
                        || fillsCell(text, one, from));
    }

    /** The next row may have been joined to a table's last cell; no sentence goes on there. */
    private static boolean fillsCell(String text, Found<ArticleRef> one, int from) {
        return from == one.start()
                && from > 0
                && text.charAt(from - 1) == '\t'
                && !GOES_ON.matcher(text).region(one.end(), text.length()).lookingAt();
    }

    private static boolean endsCell(char c) {
        return c == '\n' || c == '\t';
    }

    /**
     * Learns names and their short forms from a text that is not the case's own: a cover, a legend.
     */
    ArticleReader learn(String text) {
        for (var name : names.in(text)) names.met(name, text);
        return this;
    }

    /**
     * Every article once, in the order first cited. A form names an article to the paragraph in its
     * summary and heads each of its sheets with the article alone: such a heading cites nothing of
     * its own.
     */
    List<ArticleRef> articles() {
        var withParagraph = new HashSet<String>();
        for (var ref : articles.values())
            if (ref.paragraph() != null) withParagraph.add(whole(ref));
        return articles.values().stream()
                .filter(
                        ref ->
                                ref.paragraph() != null
                                        || ref.item() != null
                                        || inSentences.contains(key(ref))
                                        || !withParagraph.contains(whole(ref)))
                .toList();
    }

    /** Key of the article that a reference is a part of. */
    private static String whole(ArticleRef ref) {
        return key(
                new ArticleRef(
                        ref.law(),
                        ref.article(),
                        ref.branch(),
                        null,
                        null,
                        "",
                        ref.subBranch(),
                        null,
                        null));
    }

    /** One text from its beginning to its end. */
    private final class Walk {
        private final String text;
        private final List<LawName> ahead;
        private final Clauses clauses;
        private final List<Found<ArticleRef>> found = new ArrayList<>();

        private int nextName;
        private @Nullable LawName name;
        private String nameMeans = "";
        private int previousEnd = -1;
        private int previousStart = -1;
        private boolean previousIsPrivate;

        /** Whether a law stands right in front of the form that is being read. */
        private boolean isNamed;

        private int block = -1;
        private @Nullable String lawOfBlock;

        Walk(String text) {
            this.text = text;
            ahead = names.in(text);
            clauses = Clauses.of(text);
        }

        List<Found<ArticleRef>> run() {
            var scanner = new ArticleForm.Scanner(text);
            for (var form = scanner.next(); form != null; form = scanner.next()) {
                meetNames(form.start());
                read(form);
            }
            meetNames(text.length());
            return found;
        }

        private void meetNames(int to) {
            while (nextName < ahead.size() && ahead.get(nextName).end() <= to) {
                name = ahead.get(nextName++);
                nameMeans = names.met(name, text);
            }
        }

        private void read(ArticleForm form) {
            isNamed = names(form);
            var place = clauses.at(form.start());
            if (place != null && !place.contract()) enter(place);
            var refs = references(form, place);
            if (refs.isEmpty()) return;
            int start = startWithLaw(form);
            var ref = refs.getLast();
            if (isRange(form) && last != null)
                between(last, ref, form)
                        .forEach(one -> found.add(new Found<>(one, previousStart, form.end())));
            refs.forEach(one -> found.add(new Found<>(one, start, form.end())));
            last = ref;
            lastLaw = ref.law();
            if (ref.law() != null) lawOfArticle.put(ref.article(), ref.law());
            previousStart = start;
            previousEnd = form.end();
            previousIsPrivate = false;
        }

        /** A quoted law is the one named last before its first article. */
        private void enter(Clauses.Place place) {
            if (block == place.block()) return;
            block = place.block();
            lawOfBlock = names.last() != null ? names.last() : principal;
        }

        private List<ArticleRef> references(ArticleForm form, Clauses.@Nullable Place place) {
            return switch (form.unit()) {
                case ARTICLE, SECTION ->
                        form.relation() == Relation.ABSOLUTE
                                ? absolute(form, place)
                                : relativeArticle(form, place);
                case PARAGRAPH, ITEM ->
                        form.relation() == Relation.ABSOLUTE
                                ? partial(form, place)
                                : relativePart(form, place);
            };
        }

        // ---- 第16条

        private List<ArticleRef> absolute(ArticleForm form, Clauses.@Nullable Place place) {
            var front = text.substring(Math.max(0, form.start() - BEFORE), form.start());
            if (FORM_NUMBER.matcher(front).find()) return List.of();
            if (isNamed) {
                if (name != null && name.isPrivate()) return privately(form);
                if (form.unit() == Unit.SECTION && !GUIDELINE.matcher(nameMeans).matches())
                    return List.of();
                return List.of(reference(form, nameMeans + supplement(form)));
            }
            if (form.unit() == Unit.SECTION || !isPlausible(form, front)) return List.of();
            if (goesOn(form)) {
                if (previousIsPrivate) return privately(form);
                if (last != null) return List.of(reference(form, last.law()));
            }
            if (place != null && place.contract()) return List.of();
            if (place != null) return List.of(reference(form, lawOfBlock));
            var law = lawOfBareArticle(form);
            if (law != null && SUPPLEMENT.matcher(front).matches()) law += "附則";
            return List.of(reference(form, law));
        }

        private List<ArticleRef> privately(ArticleForm form) {
            previousIsPrivate = true;
            previousEnd = form.end();
            return List.of();
        }

        /** Whether the last name stands right in front. */
        private boolean names(ArticleForm form) {
            return name != null
                    && form.unit() != Unit.PARAGRAPH
                    && form.unit() != Unit.ITEM
                    && form.start() - name.end() <= LONGEST_GAP
                    && OF_LAW.matcher(text).region(name.end(), form.start()).matches();
        }

        private String supplement(ArticleForm form) {
            if (name == null) return "";
            var gap = OF_LAW.matcher(text).region(name.end(), form.start());
            return gap.matches() && gap.group("supplement") != null ? "附則" : "";
        }

        private boolean isPlausible(ArticleForm form, String front) {
            if (!form.bare()) return true;
            if (ADDRESS_BEFORE.matcher(front).find() || behind(ADDRESS_BEHIND, form.end()))
                return false;
            boolean digits = Character.isDigit(text.charAt(form.start()));
            boolean detailed =
                    form.paragraph() != null || form.item() != null || form.detail() != null;
            return digits || detailed || behind(CITES, form.end()) && !endsWithKanji(front);
        }

        private static boolean endsWithKanji(String front) {
            if (front.isEmpty()) return false;
            char before = front.charAt(front.length() - 1);
            return before >= '一' && before <= '龥' && "及又同例法則".indexOf(before) < 0;
        }

        private boolean behind(Pattern pattern, int at) {
            return pattern.matcher(text).region(at, text.length()).lookingAt();
        }

        private boolean goesOn(ArticleForm form) {
            return joins(JOINED, form) || isRange(form);
        }

        private boolean isRange(ArticleForm form) {
            return joins(RANGE, form);
        }

        private boolean joins(Pattern joint, ArticleForm form) {
            return previousEnd >= 0
                    && form.start() - previousEnd <= LONGEST_JOINT
                    && joint.matcher(text).region(previousEnd, form.start()).matches();
        }

        private @Nullable String lawOfBareArticle(ArticleForm form) {
            if (lastLaw != null && previousEnd >= 0 && sameSentence(previousEnd, form.start()))
                return lastLaw;
            if (name != null
                    && nameMeans.contains("条例")
                    && !name.isPrivate()
                    && sameSentence(name.end(), form.start())) return nameMeans;
            var before = lawOfArticle.get(form.article());
            if (before != null) return before;
            return lastLaw != null ? lastLaw : principal;
        }

        private boolean sameSentence(int from, int to) {
            return to - from <= LONGEST_GAP && !SENTENCE_END.matcher(text).region(from, to).find();
        }

        // ---- 同条, 前条, 第2項, 同項第4号

        private List<ArticleRef> relativeArticle(ArticleForm form, Clauses.@Nullable Place place) {
            if (form.relation() == Relation.SAME) return ofLast(form, place, last);
            if (place == null || place.contract()) return List.of();
            return switch (form.relation()) {
                case THIS -> List.of(in(form, place, place.article(), place.branch()));
                case PREVIOUS -> previousArticles(form, place);
                case NEXT ->
                        place.branch() == null
                                ? List.of(in(form, place, place.article() + 1, null))
                                : List.of();
                case ABSOLUTE, SAME -> List.of();
            };
        }

        private List<ArticleRef> previousArticles(ArticleForm form, Clauses.Place place) {
            if (place.branch() != null && form.back() == 1) {
                var branch = place.branch() > 2 ? place.branch() - 1 : null;
                return List.of(in(form, place, place.article(), branch));
            }
            var refs = new ArrayList<ArticleRef>();
            for (int back = Math.min(form.back(), LONGEST_RANGE); back > 0; back--) {
                if (place.article() - back > 0)
                    refs.add(in(form, place, place.article() - back, null));
            }
            return refs;
        }

        private ArticleRef in(
                ArticleForm form, Clauses.Place place, int article, @Nullable Integer branch) {
            return new ArticleRef(
                    lawOfBlock,
                    article,
                    form.branch() != null ? form.branch() : branch,
                    form.paragraph(),
                    form.item(),
                    written(form),
                    form.subBranch(),
                    form.itemBranch(),
                    form.detail());
        }

        private List<ArticleRef> relativePart(ArticleForm form, Clauses.@Nullable Place place) {
            boolean quoted = place != null && !place.contract();
            if (form.relation() == Relation.SAME || form.relation() == Relation.THIS && !quoted) {
                boolean known =
                        last != null
                                && (form.unit() == Unit.PARAGRAPH
                                        ? last.paragraph() != null
                                        : last.item() != null);
                return known ? ofLast(form, place, last) : List.of();
            }
            return quoted ? previousParts(form, place) : List.of();
        }

        /** 前項, 前2項, 前号 in a quoted law. */
        private List<ArticleRef> previousParts(ArticleForm form, Clauses.Place place) {
            boolean paragraph = form.unit() == Unit.PARAGRAPH;
            var here = paragraph ? Integer.valueOf(place.paragraph()) : place.item();
            if (here == null || form.relation() == Relation.NEXT) return List.of();
            int from = form.relation() == Relation.THIS ? here : here - form.back();
            int to = form.relation() == Relation.THIS ? here : here - 1;
            var refs = new ArrayList<ArticleRef>();
            for (int number = Math.max(from, 1); number <= to; number++) {
                refs.add(
                        new ArticleRef(
                                lawOfBlock,
                                place.article(),
                                place.branch(),
                                paragraph ? Integer.valueOf(number) : paragraph(place),
                                paragraph ? form.item() : Integer.valueOf(number),
                                written(form),
                                null,
                                form.itemBranch(),
                                form.detail()));
            }
            return refs;
        }

        /** The only paragraph of an article has no number. */
        private static @Nullable Integer paragraph(Clauses.Place place) {
            return place.paragraph() == 1 ? null : place.paragraph();
        }

        /** A part of what was cited last: 同条第2項, 同項第4号, and what a list goes on with. */
        private List<ArticleRef> ofLast(
                ArticleForm form, Clauses.@Nullable Place place, @Nullable ArticleRef whole) {
            if (whole == null || previousIsPrivate) return List.of();
            // in a contract 同条 is a clause, unless the same sentence has cited a law
            if (place != null
                    && place.contract()
                    && (previousEnd < 0 || !sameSentence(previousEnd, form.start())))
                return List.of();
            return List.of(
                    switch (form.unit()) {
                        case ARTICLE, SECTION -> part(whole, form, form.paragraph(), form.item());
                        case PARAGRAPH ->
                                part(
                                        whole,
                                        form,
                                        form.paragraph() != null
                                                ? form.paragraph()
                                                : whole.paragraph(),
                                        form.item());
                        case ITEM ->
                                part(
                                        whole,
                                        form,
                                        whole.paragraph(),
                                        form.item() != null ? form.item() : whole.item());
                    });
        }

        private ArticleRef part(
                ArticleRef whole,
                ArticleForm form,
                @Nullable Integer paragraph,
                @Nullable Integer item) {
            boolean ownBranch = form.branch() != null;
            boolean sameItem = form.relation() != Relation.ABSOLUTE && form.unit() == Unit.ITEM;
            return new ArticleRef(
                    whole.law(),
                    whole.article(),
                    ownBranch ? form.branch() : whole.branch(),
                    paragraph,
                    item,
                    written(form),
                    ownBranch ? form.subBranch() : whole.subBranch(),
                    sameItem && form.itemBranch() == null ? whole.itemBranch() : form.itemBranch(),
                    form.detail());
        }

        /** 第2項 or 第3号 without an article: of the list it stands in, or of the quoted article. */
        private List<ArticleRef> partial(ArticleForm form, Clauses.@Nullable Place place) {
            if (goesOn(form)) {
                if (previousIsPrivate) return privately(form);
                return last == null ? List.of() : ofLast(form, place, last);
            }
            boolean own = place != null && !place.contract() && !form.bare();
            if (!own || place == null || form.unit() == Unit.ITEM && form.bare()) return List.of();
            var paragraph = form.unit() == Unit.PARAGRAPH ? form.paragraph() : paragraph(place);
            return List.of(
                    new ArticleRef(
                            lawOfBlock,
                            place.article(),
                            place.branch(),
                            paragraph,
                            form.item(),
                            written(form),
                            null,
                            form.itemBranch(),
                            form.detail()));
        }

        // ---- putting a reference together

        private ArticleRef reference(ArticleForm form, @Nullable String law) {
            return new ArticleRef(
                    law,
                    form.article(),
                    form.branch(),
                    form.paragraph(),
                    form.item(),
                    written(form),
                    form.subBranch(),
                    form.itemBranch(),
                    form.detail());
        }

        private int startWithLaw(ArticleForm form) {
            return form.relation() == Relation.ABSOLUTE
                            && (form.unit() == Unit.ARTICLE || form.unit() == Unit.SECTION)
                            && name != null
                            && isNamed
                    ? name.start()
                    : form.start();
        }

        /** As written, the law in front without its number in brackets. */
        private String written(ArticleForm form) {
            var law = name != null && startWithLaw(form) < form.start() ? name.written() : "";
            return law + SPACE.matcher(text.substring(form.start(), form.end())).replaceAll("");
        }

        /** What lies between the ends of a range; too long a one is only its ends. */
        private static List<ArticleRef> between(ArticleRef from, ArticleRef to, ArticleForm form) {
            int first = number(from, form.unit());
            int end = number(to, form.unit());
            if (first <= 0 || end - first > LONGEST_RANGE || !sameWhole(from, to, form.unit()))
                return List.of();
            var refs = new ArrayList<ArticleRef>();
            for (int number = first + 1; number < end; number++) {
                boolean article = form.unit() == Unit.ARTICLE;
                boolean paragraph = form.unit() == Unit.PARAGRAPH;
                refs.add(
                        new ArticleRef(
                                to.law(),
                                article ? number : to.article(),
                                article ? null : to.branch(),
                                article
                                        ? null
                                        : paragraph ? Integer.valueOf(number) : to.paragraph(),
                                form.unit() == Unit.ITEM ? Integer.valueOf(number) : null,
                                from.text() + "から" + to.text()));
            }
            return refs;
        }

        private static int number(ArticleRef ref, Unit unit) {
            var number =
                    switch (unit) {
                        case ARTICLE, SECTION -> ref.branch() == null ? ref.article() : null;
                        case PARAGRAPH -> ref.paragraph();
                        case ITEM -> ref.item();
                    };
            return number == null ? 0 : number;
        }

        private static boolean sameWhole(ArticleRef from, ArticleRef to, Unit unit) {
            return unit == Unit.ARTICLE || from.article() == to.article();
        }
    }
}
