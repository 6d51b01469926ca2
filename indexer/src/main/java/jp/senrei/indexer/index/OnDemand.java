package jp.senrei.indexer.index;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list whose elements are made each time somebody asks for one, and kept by nobody: what is held
 * of a municipality can be far more than fits into memory. To be walked through, once or twice.
 */
public final class OnDemand<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> make;

    private OnDemand(int size, IntFunction<T> make) {
        this.size = size;
        this.make = make;
    }

    /**
     * @param make gives an equal element whenever it is asked for the same place
     */
    public static <T> List<T> of(int size, IntFunction<T> make) {
        return new OnDemand<>(size, make);
    }

    /** One list behind the other, without making an element. */
    public static <T> List<T> concat(List<List<T>> lists) {
        var ofList = new ArrayList<List<T>>();
        var places = new ArrayList<Integer>();
        for (var list : lists) {
            for (int i = 0; i < list.size(); i++) {
                ofList.add(list);
                places.add(i);
            }
        }
        return of(places.size(), i -> ofList.get(i).get(places.get(i)));
    }

    /** Nobody can change it, and a copy would make all elements. */
    static <T> List<T> copyOf(List<T> list) {
        return list instanceof OnDemand<T> ? list : List.copyOf(list);
    }

    @Override
    public T get(int index) {
        return make.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
