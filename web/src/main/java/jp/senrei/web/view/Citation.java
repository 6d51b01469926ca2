package jp.senrei.web.view;

/**
 * 出典: how to cite what a page shows, in the forms that people paste. {@code part/cite.jte} shows
 * it.
 *
 * @param official 公用文の形: 潮見市情報公開・個人情報保護審議会（第3回、令和4年7月28日）諮問第12号、会議録3頁、汐崎委員発言
 * @param markdown the same as a link
 * @param bibtex an entry
 * @param permalink absolute address that stays
 */
public record Citation(String official, String markdown, String bibtex, String permalink) {}
