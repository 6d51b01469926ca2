package jp.senrei.indexer.tag;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Regime;
import org.jspecify.annotations.Nullable;

/**
 * 根拠となる制度: whether a case was decided under the municipality's own ordinance or under the national
 * act.
 *
 * <p>The day decides where it is known:
 *
 * <ul>
 *   <li>before 2023-04-01 it is the ordinance, also for what only prepares for the act;
 *   <li>from then on it is the act, and the ordinances that carry it out (法施行条例) or stand beside it
 *       (議会の個人情報の保護に関する条例) with it — unless the case cites nothing of these and the
 *       personal-information ordinance expressly as the old one (旧条例, 改正前の条例, 廃止前の条例): a request or
 *       a complaint from before, which the transitional provisions leave under it. An earlier
 *       consultation that the case refers to changes nothing.
 * </ul>
 *
 * <p>Disclosure of official documents stays under the municipality's own ordinance (情報公開条例)
 * whatever the day: a ruling that cites it, and neither the act nor what stands beside it, is
 * decided under the ordinance.
 *
 * <p>Without a day it is what the case cites: the act when it is cited without the ordinance, or
 * beside an old one; else the ordinance, which all consultations were about before.
 */
public final class RegimeReader {
    /** The national act governs municipalities from this day. */
    private static final LocalDate ACT_SINCE = LocalDate.of(2023, 4, 1);

    private static final String ACT = LawNames.official("個人情報保護法");
    private static final Pattern BESIDE_THE_ACT =
            Pattern.compile(
                    "個人情報(?:保護法|の保護に関する法律)施行条例|(?<![一-龥])法施行条例|議会.{0,6}個人情報(?:保護|の保護に関する)条例");
    private static final Pattern ORDINANCE = Pattern.compile("個人情報(?:保護|の保護に関する)条例");
    private static final Pattern DISCLOSURE =
            Pattern.compile("(?:情報公開|公文書公開|公文書開示|情報の公開(?:に関する|等に関する)?|公開に関する)条例");
    private static final Pattern OLD = Pattern.compile("^(?:旧|改正前|廃止前|廃止された)");

    private RegimeReader() {}

    /**
     * @param date of the deciding meeting; null when nobody knows
     * @param articles all that the case cites
     */
    public static Regime read(@Nullable LocalDate date, List<ArticleRef> articles) {
        if (date != null && date.isBefore(ACT_SINCE)) return Regime.ORDINANCE;
        boolean act = cites(articles, RegimeReader::isOfAct);
        boolean old = cites(articles, ref -> isOfOrdinance(ref) && isOld(ref));
        boolean disclosure = cites(articles, RegimeReader::isOfDisclosure);
        if (date != null) return (old || disclosure) && !act ? Regime.ORDINANCE : Regime.ACT;
        boolean ordinance = cites(articles, RegimeReader::isOfOrdinance);
        return act && (old || !ordinance) ? Regime.ACT : Regime.ORDINANCE;
    }

    /**
     * A 法 that the papers never name is the act, once there is no other that a council means by it.
     */
    public static ArticleRef inItsTime(ArticleRef article, @Nullable LocalDate date) {
        boolean unnamed = "法".equals(article.law());
        if (!unnamed || date == null || date.isBefore(ACT_SINCE)) return article;
        return new ArticleRef(
                ACT,
                article.article(),
                article.branch(),
                article.paragraph(),
                article.item(),
                article.text(),
                article.subBranch(),
                article.itemBranch(),
                article.detail());
    }

    private static boolean cites(List<ArticleRef> articles, Predicate<ArticleRef> what) {
        return articles.stream().anyMatch(ref -> ref.law() != null && what.test(ref));
    }

    private static boolean isOfAct(ArticleRef ref) {
        var law = String.valueOf(ref.law());
        return law.equals("法")
                || BESIDE_THE_ACT.matcher(law).find()
                || law.startsWith(ACT) && !law.endsWith("条例");
    }

    private static boolean isOfOrdinance(ArticleRef ref) {
        var law = String.valueOf(ref.law());
        return ORDINANCE.matcher(law).find() && !BESIDE_THE_ACT.matcher(law).find();
    }

    private static boolean isOfDisclosure(ArticleRef ref) {
        return DISCLOSURE.matcher(String.valueOf(ref.law())).find();
    }

    private static boolean isOld(ArticleRef ref) {
        return OLD.matcher(ref.text()).find();
    }
}
