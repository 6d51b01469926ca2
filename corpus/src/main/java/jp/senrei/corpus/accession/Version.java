package jp.senrei.corpus.accession;

/**
 * 版: one document took the place of another.
 *
 * @param older id of the document that is no longer searched
 * @param olderFile its name
 * @param newer id of the document that is searched instead
 * @param newerFile its name
 */
public record Version(String older, String olderFile, String newer, String newerFile) {}
