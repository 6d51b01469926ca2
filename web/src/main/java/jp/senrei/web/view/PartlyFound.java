package jp.senrei.web.view;

import java.util.List;

/**
 * What counted when nothing has all the words.
 *
 * @param counted words that some have, with how many
 * @param missing which words nothing has, in sentences
 */
public record PartlyFound(List<Counted> counted, List<String> missing) {
    public PartlyFound {
        counted = List.copyOf(counted);
        missing = List.copyOf(missing);
    }
}
