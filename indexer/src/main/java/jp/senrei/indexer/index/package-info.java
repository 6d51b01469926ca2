/**
 * One deep room with a narrow face: {@link jp.senrei.indexer.index.SearchIndex} answers, {@link
 * jp.senrei.indexer.index.IndexWriter} replaces. In: {@link jp.senrei.indexer.index.Holdings} from
 * {@code link}, questions in the query language. Out: hits in domain records. Field names,
 * analyzers and queries never leave it; the room is flat so that they can stay package-private.
 *
 * <p>Each {@link jp.senrei.corpus.model.Audience} has an index of its own, so that nothing a
 * visitor may not see can reach an answer, not even through the statistics behind a score.
 *
 * <p>The way of an entry into the index:
 *
 * <ul>
 *   <li>all of a municipality: {@code HoldingsEntries}; one thing of it: {@code IndexedCase},
 *       {@code IndexedUtterance}, {@code IndexedDocument}, {@code SuggestionEntry}; what is known
 *       of a case beside its text: {@code CaseFacts}; whether it changed: {@code IndexEntry}
 *   <li>what is written, and under which field: {@code IndexDocument}, {@code Fields}; its text,
 *       run by run: {@code EntryText}, {@code CaseText}, {@code TextLayout}
 *   <li>how a text is made comparable: {@code Folding}, {@code FoldedText}, {@code Letters}; the
 *       views of it: {@code Views} with {@code CharacterTokenizer}, {@code CitationTokenizer},
 *       {@code OkuriganaFilter}, {@code ShortWordsFilter}
 *   <li>where it is put: {@code LuceneIndexWriter}, one {@code ShelfWriter} for each audience; by
 *       which rules: {@code Schema}; when it cannot be read: {@code Damage}
 * </ul>
 *
 * <p>The way of a question to its answer:
 *
 * <ul>
 *   <li>the state that is asked: {@code LuceneIndex}; from a {@code Shelf} or {@code Pinned} a
 *       {@code View}
 *   <li>what the query says: {@code QueryReader} (writes it in Lucene's standard syntax by {@code
 *       QueryToken}, has {@code QuerySyntax} read that), an {@code Expression}; written again:
 *       {@code QueryText}
 *   <li>what a run without spaces means: {@code ContentWords}, {@code KanjiWords}, {@code
 *       Katakana}, {@code OneWord}, {@code PersonWords}; its other names: {@code Thesaurus}; a
 *       thing named in a fixed form: {@code Citations}, {@code Period}
 *   <li>what is asked of a text: {@code QueryPlan} by {@code TermQueries}, {@code FieldQueries},
 *       {@code Characters}; where the words must meet: {@code ScopedQuery}, {@code SaidWords}; how
 *       strictly, and within which filters: {@code Search}
 *   <li>what was found: {@code Answering}, {@code Ranking}, {@code Searched}; marked and quoted:
 *       {@code Marks}, {@code Snippets}
 *   <li>values to narrow it by: {@code FacetValue}, {@code FacetLevels}, {@code FacetTables},
 *       {@code FacetChoices}, {@code FacetCounts}, {@code FacetBuckets}
 *   <li>nothing found: {@code FailedQuestion}, {@code RunParts}; meant otherwise: {@code
 *       DidYouMean}, {@code SpelledWords}, {@code Edits}; held at all: {@code CoverageReader}
 *   <li>while typing: {@code Suggestions} of {@code Suggester} and {@code PastQueries}; typed as:
 *       {@code SuggestionKeys}, {@code Romaji}
 *   <li>by id: {@code Records}; all there is: {@code Everything}, {@code IdOrder}; what an entry
 *       kept: {@code Stored}; read before: {@code OpenDocuments}, {@code OpenRecords}, {@code
 *       KnownTotals}, each with the {@code Latest} of {@code EachState}
 *   <li>alike: {@code Resemblance} by {@code Trait}, {@code ComparedWords} and {@code Weighing};
 *       told by {@code Reasons}; without its own {@code Lineage}
 * </ul>
 *
 * <p>A new field of the query language is a line in {@link jp.senrei.indexer.index.SearchField},
 * one where an entry is written and one in {@code FieldQueries}; raise {@code IndexEntry.SCHEMA}
 * when what is written changes. What stands in which field is told in {@code docs/index.md}. An
 * index of another schema says so ({@link jp.senrei.indexer.index.LuceneIndex#condition}); the next
 * run, or a server in the background, writes all anew.
 */
@NullMarked
package jp.senrei.indexer.index;

import org.jspecify.annotations.NullMarked;
