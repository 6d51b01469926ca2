/**
 * One deep room with a narrow face: {@link jp.senrei.indexer.index.SearchIndex} answers, {@link jp.senrei.indexer.index.IndexWriter}
 * replaces. In: {@link jp.senrei.indexer.index.Holdings} from {@code link}, questions in the query language. Out: hits in domain
 * records. Field names, analyzers and queries never leave it.
 *
 * <p>Each {@link jp.senrei.corpus.model.Audience} has an index of its own, so that nothing a visitor may not see can reach an answer,
 * not even through the statistics behind a score.
 */
@NullMarked
package jp.senrei.indexer.index;

import org.jspecify.annotations.NullMarked;
