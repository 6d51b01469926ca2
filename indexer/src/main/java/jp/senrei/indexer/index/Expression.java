package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query says, before it is known how the index answers it. */
sealed interface Expression {
    /** Everything there is: the empty query. */
    record Everything() implements Expression {}

    /** Nothing there can be: a query without a single word in it. */
    record Nothing() implements Expression {}

    /** A run without spaces, as typed; may be a whole phrase: LINEで位置情報. */
    record Word(String text) implements Expression {}

    /** {@code "…"}: these characters in this order. */
    record Phrase(String text) implements Expression {}

    record Not(Expression operand) implements Expression {}

    record And(List<Expression> operands) implements Expression {
        public And {
            operands = List.copyOf(operands);
        }
    }

    record Or(List<Expression> operands) implements Expression {
        public Or {
            operands = List.copyOf(operands);
        }
    }

    /** {@code 委託先:電通}. */
    record Field(SearchField field, String value) implements Expression {}

    /** {@code 開催日:2020-04..2021-03}; both days included, null for no bound. */
    record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) implements Expression {}
}
