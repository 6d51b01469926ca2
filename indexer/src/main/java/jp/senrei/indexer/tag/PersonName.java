package jp.senrei.indexer.tag;

import java.util.Optional;

/**
 * A person as named in council: 甲野委員, 乙山副会長, 丙田主査.
 *
 * @param name surname, or surname and given name without a space: 甲野, 甲野一郎
 * @param role as written behind it: 委員
 */
public record PersonName(String name, String role) {
    /**
     * The person that a whole text names, width normalised. Empty for a role without a name (会長,
     * 各委員, 広報課長) and for a text in which anything else stands (甲野委員の質問).
     */
    public static Optional<PersonName> of(String text) {
        return PersonReader.read(text).stream()
                .filter(found -> found.start() == 0 && found.end() == text.length())
                .map(found -> ofId(found.value()))
                .findFirst();
    }

    private static PersonName ofId(String id) {
        var name = PersonReader.nameOf(id);
        return new PersonName(name, id.substring(name.length()));
    }
}
