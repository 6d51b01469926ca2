package jp.senrei.corpus.model;

import java.util.List;

/** 質問と答弁: ids of utterances. */
public record Exchange(String question, List<String> answers) {
    public Exchange {
        answers = List.copyOf(answers);
    }
}
