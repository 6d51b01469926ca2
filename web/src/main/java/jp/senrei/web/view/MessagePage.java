package jp.senrei.web.view;

import java.util.List;

/** ページが見つからない場合などのお知らせ: what happened, and what to do. */
public record MessagePage(Frame frame, String heading, String message, List<String> advice) {
    public MessagePage {
        advice = List.copyOf(advice);
    }
}
