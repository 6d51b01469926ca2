package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.corpus.vocabulary.Vocabulary;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What always holds, whatever the text. */
class EntityPropertiesTest {
    private static final ServiceReader SERVICES = new ServiceReader(Vocabulary.standard());
    private static final PersonalInformationReader ITEMS =
            new PersonalInformationReader(Vocabulary.standard());
    private static final CertificationReader CERTIFICATIONS =
            new CertificationReader(Vocabulary.standard());

    /**
     * Kanji only: there the borders of words do not count, and the slow way is easy to get right.
     */
    private static final List<String> NAMES = List.of("潮", "潮見", "潮見市", "見見", "市潮見市潮");

    @Property(tries = 500)
    void theMatcherFindsWhatTheSlowWayFinds(@ForAll("kanji") String text) {
        var matcher = new VocabularyMatcher<>(NAMES, List::of);
        assertThat(matcher.find(text).stream().map(VocabularyMatcher.Hit::entry).toList())
                .isEqualTo(slowly(text.replaceAll("\\s+", "")));
    }

    private static List<String> slowly(String text) {
        var found = new ArrayList<String>();
        for (int i = 0; i < text.length(); ) {
            var rest = text.substring(i);
            var longest =
                    NAMES.stream()
                            .filter(rest::startsWith)
                            .max(Comparator.comparingInt(String::length));
            longest.ifPresent(found::add);
            i += longest.map(String::length).orElse(1);
        }
        return found;
    }

    @Property(tries = 500)
    void whatIsFoundStandsWhereItIsSaid(@ForAll("pieces") String text) {
        inOrder(SERVICES.found(text), text, ServiceMention::text);
        inOrder(OrganizationReader.inRoles(text), text, Organization::name);
        inOrder(CERTIFICATIONS.found(text), text, null);
        inOrder(ITEMS.found(text), text, null);
    }

    @Property(tries = 300)
    void noTextIsRefused(@ForAll String text) {
        SERVICES.found(text);
        OrganizationReader.inRoles(text);
        CERTIFICATIONS.found(text);
        ITEMS.found(text);
    }

    @Test
    void aHostileLineTakesNoTimeToSpeakOf() {
        for (var piece : List.of("株式会社", "A ", "ア", "株", "LINE ", "氏名、", "の会", "「メール", "・", "1-")) {
            var text = piece.repeat(100_000 / piece.length());
            long start = System.nanoTime();
            noTextIsRefused(text);
            assertThat((System.nanoTime() - start) / 1_000_000).as(piece).isLessThan(5_000);
        }
    }

    private static <T> void inOrder(
            List<Found<T>> all, String text, @Nullable Function<T, String> written) {
        int free = 0;
        for (var found : all) {
            assertThat(found.start()).as(text).isGreaterThanOrEqualTo(free);
            assertThat(found.end()).isGreaterThan(found.start()).isLessThanOrEqualTo(text.length());
            if (written != null)
                assertThat(text.substring(found.start(), found.end()).replaceAll("\\s+", " "))
                        .isEqualTo(written.apply(found.value()));
            free = found.end();
        }
    }

    @Provide
    Arbitrary<String> kanji() {
        return Arbitraries.strings().withChars("潮見市 \n").ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "株式会社",
                        "(株)",
                        "有限会社",
                        "コトリ地図",
                        "NTTデータ",
                        "富士通",
                        "社",
                        "委託先",
                        "は",
                        "に委託",
                        "、",
                        "。",
                        "\n",
                        " ",
                        "○○",
                        "連合会",
                        "潮見市",
                        "LINE",
                        "SMS",
                        "ズーム",
                        "会議",
                        "「しおかぜメール」",
                        "K-メール",
                        "https://",
                        "www.",
                        "ISO27001",
                        "を取得していない",
                        "氏名",
                        "住所",
                        "顔",
                        "を記録",
                        "さくら",
                        "A",
                        "の",
                        "会",
                        "合同会社",
                        "アマゾン ウェブ サービス ジャパン",
                        "等",
                        "グーグル")
                .list()
                .ofMaxSize(14)
                .map(list -> String.join("", list));
    }
}
