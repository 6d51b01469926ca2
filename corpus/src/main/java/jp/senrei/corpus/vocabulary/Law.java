package jp.senrei.corpus.vocabulary;

import java.util.List;

/**
 * A national law or rule that councils cite.
 *
 * @param id stable, in Latin letters: {@code personal-information-protection}
 * @param name its full title, the one name under which it is tagged
 * @param kind 法律, 憲法, 政令, 指針 … as a clerk would say
 * @param forms other names in use: 個人情報保護法, 個情法
 */
public record Law(String id, String name, String kind, List<String> forms) {
    public Law {
        forms = List.copyOf(forms);
    }
}
