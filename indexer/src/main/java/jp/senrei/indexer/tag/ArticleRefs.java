package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.indexer.tag.ArticleForm.Relation;
import jp.senrei.indexer.tag.ArticleForm.Unit;
import org.jspecify.annotations.Nullable;

/** Puts references together from a form and what it leans on. */
final class ArticleRefs {
    /** A longer range is only its ends. */
    static final int LONGEST_RANGE = 20;

    private ArticleRefs() {}

    /** 第16条第1項 of a law. */
    static ArticleRef of(ArticleForm form, @Nullable String law, String written) {
        return in(law, form.article(), form.branch(), form, written);
    }

    /** 本条, 前条: of an article that the place in a quoted law gives. */
    static ArticleRef in(
            @Nullable String law,
            int article,
            @Nullable Integer branch,
            ArticleForm form,
            String written) {
        return new ArticleRef(
                law,
                article,
                form.branch() != null ? form.branch() : branch,
                form.paragraph(),
                form.item(),
                written,
                form.subBranch(),
                form.itemBranch(),
                form.detail());
    }

    /** 前項, 第2項: a part of the article that a place in a quoted law stands in. */
    static ArticleRef inPlace(
            @Nullable String law,
            Clauses.Place place,
            @Nullable Integer paragraph,
            @Nullable Integer item,
            ArticleForm form,
            String written) {
        return new ArticleRef(
                law,
                place.article(),
                place.branch(),
                paragraph,
                item,
                written,
                null,
                form.itemBranch(),
                form.detail());
    }

    /** A part of what was cited last: 同条第2項, 同項第4号, and what a list goes on with. */
    static ArticleRef part(ArticleRef whole, ArticleForm form, String written) {
        return switch (form.unit()) {
            case ARTICLE, SECTION -> part(whole, form, form.paragraph(), form.item(), written);
            case PARAGRAPH ->
                    part(
                            whole,
                            form,
                            form.paragraph() != null ? form.paragraph() : whole.paragraph(),
                            form.item(),
                            written);
            case ITEM ->
                    part(
                            whole,
                            form,
                            whole.paragraph(),
                            form.item() != null ? form.item() : whole.item(),
                            written);
        };
    }

    private static ArticleRef part(
            ArticleRef whole,
            ArticleForm form,
            @Nullable Integer paragraph,
            @Nullable Integer item,
            String written) {
        boolean ownBranch = form.branch() != null;
        boolean sameItem = form.relation() != Relation.ABSOLUTE && form.unit() == Unit.ITEM;
        return new ArticleRef(
                whole.law(),
                whole.article(),
                ownBranch ? form.branch() : whole.branch(),
                paragraph,
                item,
                written,
                ownBranch ? form.subBranch() : whole.subBranch(),
                sameItem && form.itemBranch() == null ? whole.itemBranch() : form.itemBranch(),
                form.detail());
    }

    /** What lies between the ends of a range. */
    static List<ArticleRef> between(ArticleRef from, ArticleRef to, Unit unit) {
        int first = number(from, unit);
        int end = number(to, unit);
        boolean oneWhole = unit == Unit.ARTICLE || from.article() == to.article();
        if (first <= 0 || end - first > LONGEST_RANGE || !oneWhole) return List.of();
        var refs = new ArrayList<ArticleRef>();
        for (int number = first + 1; number < end; number++)
            refs.add(inRange(number, unit, to, from.text() + "から" + to.text()));
        return refs;
    }

    private static ArticleRef inRange(int number, Unit unit, ArticleRef to, String written) {
        return switch (unit) {
            case ARTICLE -> new ArticleRef(to.law(), number, null, null, null, written);
            case PARAGRAPH ->
                    new ArticleRef(to.law(), to.article(), to.branch(), number, null, written);
            case ITEM ->
                    new ArticleRef(
                            to.law(), to.article(), to.branch(), to.paragraph(), number, written);
            case SECTION ->
                    new ArticleRef(
                            to.law(), to.article(), to.branch(), to.paragraph(), null, written);
        };
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
}
