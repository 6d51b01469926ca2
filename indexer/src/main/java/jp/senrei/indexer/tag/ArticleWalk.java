package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.indexer.tag.ArticleForm.Relation;
import jp.senrei.indexer.tag.ArticleForm.Unit;
import org.jspecify.annotations.Nullable;

/** One text from its beginning to its end, law by law and article by article. */
final class ArticleWalk {
    private static final Pattern GUIDELINE = Pattern.compile(".*(?:要綱|要領|基準|指針|ガイドライン|規程)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private final ArticleMemory memory;
    private final ArticleSurroundings around;
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

    ArticleWalk(String text, ArticleMemory memory) {
        this.text = text;
        this.memory = memory;
        around = new ArticleSurroundings(text);
        ahead = memory.names.in(text);
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
            nameMeans = memory.names.met(name, text);
        }
    }

    private void read(ArticleForm form) {
        isNamed =
                name != null
                        && form.unit() != Unit.PARAGRAPH
                        && form.unit() != Unit.ITEM
                        && around.names(name, form);
        var place = clauses.at(form.start());
        if (place != null && !place.contract()) enter(place);
        var refs = references(form, place);
        if (refs.isEmpty()) return;
        int start = startWithLaw(form);
        var ref = refs.getLast();
        var last = memory.last();
        if (around.isRange(previousEnd, form) && last != null)
            ArticleRefs.between(last, ref, form.unit())
                    .forEach(one -> found.add(new Found<>(one, previousStart, form.end())));
        refs.forEach(one -> found.add(new Found<>(one, start, form.end())));
        memory.cite(ref);
        previousStart = start;
        previousEnd = form.end();
        previousIsPrivate = false;
    }

    /** A quoted law is the one named last before its first article. */
    private void enter(Clauses.Place place) {
        if (block == place.block()) return;
        block = place.block();
        lawOfBlock = memory.quoted();
    }

    private List<ArticleRef> references(ArticleForm form, Clauses.@Nullable Place place) {
        boolean absolute = form.relation() == Relation.ABSOLUTE;
        return switch (form.unit()) {
            case ARTICLE, SECTION ->
                    absolute ? absolute(form, place) : relativeArticle(form, place);
            case PARAGRAPH, ITEM -> absolute ? partial(form, place) : relativePart(form, place);
        };
    }

    // ---- 第16条

    private List<ArticleRef> absolute(ArticleForm form, Clauses.@Nullable Place place) {
        if (around.numbersForm(form)) return List.of();
        if (isNamed && name != null) return named(form, name);
        if (form.unit() == Unit.SECTION || !around.isPlausible(form)) return List.of();
        var last = memory.last();
        if (around.goesOn(previousEnd, form)) {
            if (previousIsPrivate) return privately(form);
            if (last != null) return List.of(reference(form, last.law()));
        }
        if (place != null)
            return place.contract() ? List.of() : List.of(reference(form, lawOfBlock));
        var law = lawOfBareArticle(form);
        boolean supplementary = law != null && around.isSupplementary(form);
        return List.of(reference(form, supplementary ? law + "附則" : law));
    }

    private List<ArticleRef> named(ArticleForm form, LawName law) {
        if (law.isPrivate()) return privately(form);
        if (form.unit() == Unit.SECTION && !GUIDELINE.matcher(nameMeans).matches())
            return List.of();
        return List.of(reference(form, nameMeans + around.supplement(law, form)));
    }

    private List<ArticleRef> privately(ArticleForm form) {
        previousIsPrivate = true;
        previousEnd = form.end();
        return List.of();
    }

    private @Nullable String lawOfBareArticle(ArticleForm form) {
        if (memory.lastLaw() != null
                && previousEnd >= 0
                && around.isOneSentence(previousEnd, form.start())) return memory.lastLaw();
        if (name != null
                && nameMeans.contains("条例")
                && !name.isPrivate()
                && around.isOneSentence(name.end(), form.start())) return nameMeans;
        return memory.lawOf(form.article());
    }

    // ---- 同条, 前条, 第2項, 同項第4号

    private List<ArticleRef> relativeArticle(ArticleForm form, Clauses.@Nullable Place place) {
        if (form.relation() == Relation.SAME) return ofLast(form, place);
        if (place == null || place.contract()) return List.of();
        return switch (form.relation()) {
            case THIS -> List.of(in(form, place.article(), place.branch()));
            case PREVIOUS -> previousArticles(form, place);
            case NEXT ->
                    place.branch() == null
                            ? List.of(in(form, place.article() + 1, null))
                            : List.of();
            case ABSOLUTE, SAME -> List.of();
        };
    }

    private List<ArticleRef> previousArticles(ArticleForm form, Clauses.Place place) {
        if (place.branch() != null && form.back() == 1) {
            var branch = place.branch() > 2 ? place.branch() - 1 : null;
            return List.of(in(form, place.article(), branch));
        }
        var refs = new ArrayList<ArticleRef>();
        for (int back = Math.min(form.back(), ArticleRefs.LONGEST_RANGE); back > 0; back--) {
            if (place.article() - back > 0) refs.add(in(form, place.article() - back, null));
        }
        return refs;
    }

    private List<ArticleRef> relativePart(ArticleForm form, Clauses.@Nullable Place place) {
        boolean same = form.relation() == Relation.SAME;
        if (!same && place != null && !place.contract()) return previousParts(form, place);
        if (!same && form.relation() != Relation.THIS) return List.of();
        var last = memory.last();
        if (last == null) return List.of();
        var known = form.unit() == Unit.PARAGRAPH ? last.paragraph() : last.item();
        return known == null ? List.of() : ofLast(form, place);
    }

    /** 前項, 前2項, 前号 in a quoted law. */
    private List<ArticleRef> previousParts(ArticleForm form, Clauses.Place place) {
        boolean paragraph = form.unit() == Unit.PARAGRAPH;
        var here = paragraph ? Integer.valueOf(place.paragraph()) : place.item();
        if (here == null || form.relation() == Relation.NEXT) return List.of();
        int from = form.relation() == Relation.THIS ? here : here - form.back();
        int to = form.relation() == Relation.THIS ? here : here - 1;
        var refs = new ArrayList<ArticleRef>();
        for (int number = Math.max(from, 1); number <= to; number++)
            refs.add(
                    paragraph
                            ? inPlace(form, place, number, form.item())
                            : inPlace(form, place, paragraph(place), number));
        return refs;
    }

    /** The only paragraph of an article has no number. */
    private static @Nullable Integer paragraph(Clauses.Place place) {
        return place.paragraph() == 1 ? null : place.paragraph();
    }

    /** A part of what was cited last: 同条第2項, 同項第4号, and what a list goes on with. */
    private List<ArticleRef> ofLast(ArticleForm form, Clauses.@Nullable Place place) {
        var last = memory.last();
        if (last == null || previousIsPrivate) return List.of();
        // in a contract 同条 is a clause, unless the same sentence has cited a law
        if (place != null
                && place.contract()
                && (previousEnd < 0 || !around.isOneSentence(previousEnd, form.start())))
            return List.of();
        return List.of(ArticleRefs.part(last, form, written(form)));
    }

    /** 第2項 or 第3号 without an article: of the list it stands in, or of the quoted article. */
    private List<ArticleRef> partial(ArticleForm form, Clauses.@Nullable Place place) {
        if (around.goesOn(previousEnd, form))
            return previousIsPrivate ? privately(form) : ofLast(form, place);
        if (place == null || place.contract() || form.bare()) return List.of();
        var paragraph = form.unit() == Unit.PARAGRAPH ? form.paragraph() : paragraph(place);
        return List.of(inPlace(form, place, paragraph, form.item()));
    }

    // ---- putting a reference together

    private ArticleRef reference(ArticleForm form, @Nullable String law) {
        return ArticleRefs.of(form, law, written(form));
    }

    private ArticleRef in(ArticleForm form, int article, @Nullable Integer branch) {
        return ArticleRefs.in(lawOfBlock, article, branch, form, written(form));
    }

    private ArticleRef inPlace(
            ArticleForm form,
            Clauses.Place place,
            @Nullable Integer paragraph,
            @Nullable Integer item) {
        return ArticleRefs.inPlace(lawOfBlock, place, paragraph, item, form, written(form));
    }

    private int startWithLaw(ArticleForm form) {
        return form.relation() == Relation.ABSOLUTE && isNamed && name != null
                ? name.start()
                : form.start();
    }

    /** As written, the law in front without its number in brackets. */
    private String written(ArticleForm form) {
        var law = name != null && startWithLaw(form) < form.start() ? name.written() : "";
        return law + SPACE.matcher(text.substring(form.start(), form.end())).replaceAll("");
    }
}
