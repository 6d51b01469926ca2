package jp.senrei.corpus.vocabulary;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * 条文の対応表: which article of which ordinance is about which matter. 足立区第22条, 練馬区第17条 and 市川市第12条第2号
 * are all {@link Matter#DATA_LINK}.
 */
public record Concordance(List<Entry> entries) {
    /** Stands in the place of a municipality for a law, which holds in all of them. */
    public static final String EVERYWHERE = "*";

    /**
     * One line of the table.
     *
     * @param municipality 全国地方公共団体コード, or {@link #EVERYWHERE}
     * @param ordinance its full name, as articles are tagged with
     * @param article {@code 第22条}, {@code 第16条第1項} or {@code 第12条第2号}; all below it is meant too
     * @param since first day, null when not known
     * @param until last day, null when not known or still in force
     */
    public record Entry(
            String municipality,
            String ordinance,
            String article,
            Matter matter,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        /** The ordinance and the article in one, as the facet of articles has it. */
        public String path() {
            return ordinance + article;
        }

        public boolean isEverywhere() {
            return municipality.equals(EVERYWHERE);
        }

        private boolean covers(ArticleRef cited, Municipality asker, @Nullable LocalDate day) {
            return (isEverywhere() || municipality.equals(asker.code()))
                    && ordinance.equals(cited.law())
                    && isOrStandsAbove(cited.canonical())
                    && holdsOn(day);
        }

        /** 第2条 stands above 第2条第1項, not above 第2条の2; 第1号 not above 第1号の2. */
        private boolean isOrStandsAbove(String cited) {
            return cited.startsWith(article)
                    && (cited.length() == article.length()
                            || cited.charAt(article.length()) == '第');
        }

        /** Where the day is not known, the article is taken to have been in force. */
        private boolean holdsOn(@Nullable LocalDate day) {
            return day == null
                    || (since == null || !day.isBefore(since))
                            && (until == null || !day.isAfter(until));
        }
    }

    public Concordance {
        entries = List.copyOf(entries);
    }

    /** The one of the standard vocabulary. */
    public static Concordance standard() {
        return Vocabulary.standard().concordance();
    }

    /**
     * What the article is about; nothing when the table does not know it or the law is not named.
     *
     * @param day of the meeting, null when not known
     */
    public Set<Matter> matters(
            ArticleRef article, Municipality municipality, @Nullable LocalDate day) {
        var matters = EnumSet.noneOf(Matter.class);
        for (var entry : entries)
            if (entry.covers(article, municipality, day)) matters.add(entry.matter());
        return matters;
    }
}
