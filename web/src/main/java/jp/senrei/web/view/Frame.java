package jp.senrei.web.view;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import java.util.stream.Stream;
import jp.senrei.web.glossary.Glossary;
import jp.senrei.web.glossary.Term;
import org.jspecify.annotations.Nullable;

/**
 * What every page has in common. A page that knows more of itself says so with {@link #searching},
 * {@link #summarizedAs}, {@link #describedBy}, {@link #explaining} and {@link #printedAs}.
 *
 * @param title of the page, without the name of the site; empty on the home page
 * @param trail the way here (パンくずリスト), without the page itself
 * @param query what stands in the search box
 * @param internal whether internal documents are shown, which the page must say
 * @param notice what whoever reads any page should know at the moment; null when there is nothing
 * @param here null where a request was refused before its address was read
 * @param about what the page knows of what it shows
 */
public record Frame(
        String title,
        List<Link> trail,
        String query,
        boolean internal,
        @Nullable String notice,
        @Nullable Here here,
        About about) {
    /** Terms explained on one page, at most: more would be another page to read. */
    private static final int MOST_TERMS = 8;

    public Frame {
        trail = List.copyOf(trail);
    }

    public Frame(
            String title,
            List<Link> trail,
            String query,
            boolean internal,
            @Nullable String notice,
            @Nullable Here here) {
        this(title, trail, query, internal, notice, here, About.only(title));
    }

    /** A page of which nothing more is known. */
    public Frame(String title, List<Link> trail, String query, boolean internal) {
        this(title, trail, query, internal, null, null);
    }

    /**
     * @param particulars what tells the window from others of the same title: the tab, the page of
     *     results, the municipality; empty when the title does
     * @param description the page in a sentence, for what lists pages; null when there is none
     * @param jsonLd what the page is about in terms of schema.org: each a JSON object that is safe
     *     inside a script element
     * @param terms explained at the end of the page (このページの用語)
     * @param sheet what stands on each sheet when the page is printed
     */
    public record About(
            List<String> particulars,
            @Nullable String description,
            List<String> jsonLd,
            List<Term> terms,
            Sheet sheet) {
        public About {
            particulars = List.copyOf(particulars);
            jsonLd = List.copyOf(jsonLd);
            terms = List.copyOf(terms);
        }

        private static About only(String title) {
            return new About(List.of(), null, List.of(), List.of(), Sheet.of(title));
        }
    }

    public Frame searching(String text) {
        return new Frame(title, trail, text, internal, notice, here, about);
    }

    /**
     * @param canonical the address to keep, absolute, where it is not the one that was asked for
     */
    public Frame keptAt(String canonical) {
        var kept = here == null ? null : here.keptAt(canonical);
        return new Frame(title, trail, query, internal, notice, kept, about);
    }

    /**
     * Told from other pages of the same title; what is null or stands in the title does not count.
     */
    public Frame distinguishedBy(@Nullable String... words) {
        var all =
                Stream.of(words)
                        .flatMap(Stream::ofNullable)
                        .filter(word -> !title.contains(word))
                        .toList();
        return with(new About(all, about.description, about.jsonLd, about.terms, about.sheet));
    }

    public Frame summarizedAs(String sentence) {
        return with(new About(about.particulars, sentence, about.jsonLd, about.terms, about.sheet));
    }

    /**
     * With one more thing that the page is about.
     *
     * @param json safe inside a script element; null for nothing
     */
    public Frame describedBy(@Nullable String json) {
        if (json == null) return this;
        var all = Stream.concat(about.jsonLd.stream(), Stream.of(json)).toList();
        return with(new About(about.particulars, about.description, all, about.terms, about.sheet));
    }

    /** Explains the terms that occur in what the page shows. */
    public Frame explaining(String text) {
        var found = Glossary.standard().termsIn(text, MOST_TERMS);
        return with(
                new About(about.particulars, about.description, about.jsonLd, found, about.sheet));
    }

    /**
     * @param head what the page is of: 会議名・開催日
     * @param sha256 of the original that is shown; null where a page shows more than one
     */
    public Frame printedAs(String head, @Nullable String sha256) {
        var sheet = new Sheet(head, sha256);
        return with(
                new About(about.particulars, about.description, about.jsonLd, about.terms, sheet));
    }

    private Frame with(About more) {
        return new Frame(title, trail, query, internal, notice, here, more);
    }

    /** Title of the window: what the page is about first, the name of the site last. */
    public String window() {
        if (title.isEmpty()) return t("common.site");
        return about.particulars.isEmpty()
                ? t("common.window", title, t("common.site"))
                : t(
                        "common.window.of",
                        title,
                        String.join(t("common.window.and"), about.particulars),
                        t("common.site"));
    }

    /** The ways through the site that every page offers. */
    public List<Link> ways() {
        return List.of(
                new Link(t("common.nav.search"), "/search"),
                new Link(t("common.nav.municipalities"), "/municipalities"),
                new Link(t("common.nav.articles"), "/concordance"),
                new Link(t("common.nav.statistics"), "/statistics"),
                new Link(t("common.nav.help"), "/help"));
    }
}
