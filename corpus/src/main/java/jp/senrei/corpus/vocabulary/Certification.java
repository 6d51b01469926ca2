package jp.senrei.corpus.vocabulary;

import java.util.List;

/** A certification (認証) and the forms it is written in. */
public record Certification(String name, List<String> forms) {
    public Certification {
        forms = List.copyOf(forms);
    }
}
