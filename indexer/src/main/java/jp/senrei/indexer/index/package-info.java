/**
 * One deep room with a narrow face: {@link jp.senrei.indexer.index.SearchIndex} answers, {@link
 * jp.senrei.indexer.index.IndexWriter} replaces. In: {@link jp.senrei.indexer.index.Holdings} from
 * {@code link}, questions in the query language. Out: hits in domain records. Field names,
 * analyzers and queries never leave it.
 *
 * <p>Each {@link jp.senrei.corpus.model.Audience} has an index of its own, so that nothing a
 * visitor may not see can reach an answer, not even through the statistics behind a score.
 *
 * <p>How a text is made comparable is in {@link jp.senrei.indexer.index.Folding}, its two views in
 * {@link jp.senrei.indexer.index.Views}, the query language in {@link
 * jp.senrei.indexer.index.QueryReader} (which writes it in Lucene's standard syntax and has
 * Lucene's parser read that), its meaning in {@link jp.senrei.indexer.index.QueryPlan}, where the
 * words must meet in {@link jp.senrei.indexer.index.ScopedQuery}, what is kept of an entry in
 * {@link jp.senrei.indexer.index.IndexEntry}, what makes two cases alike in {@link
 * jp.senrei.indexer.index.Resemblance}. A new field of the query language is a line in {@link
 * jp.senrei.indexer.index.SearchField}, one in IndexEntry that fills it and one in QueryPlan; raise
 * {@code IndexEntry.SCHEMA} when what is written changes. What stands in which field is told in
 * {@code docs/index.md}. An index of another schema says so ({@link
 * jp.senrei.indexer.index.LuceneIndex#condition}); the next run, or a server in the background,
 * writes all anew.
 */
@NullMarked
package jp.senrei.indexer.index;

import org.jspecify.annotations.NullMarked;
