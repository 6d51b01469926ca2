package jp.senrei.corpus.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the operating system and the Java machine say of a file, for a Japanese sentence. On a
 * system whose own words are Japanese those are told; an English one that is not in the list is
 * told as it is.
 */
public final class SystemFault {
    private static final int LONGEST_CHAIN = 10;

    private record Words(String theirs, String ours) {}

    private static final List<Words> WORDS =
            List.of(
                    new Words("No space left on device", "ディスクに空きがありません"),
                    new Words("not enough space on the disk", "ディスクに空きがありません"),
                    new Words("Disk quota exceeded", "使える容量の上限に達しました"),
                    new Words("File too large", "このディスクに置ける大きさを超えています"),
                    new Words("Read-only file system", "ディスクが読み取り専用になっています"),
                    new Words("Permission denied", "権限がありません"),
                    new Words("Operation not permitted", "権限がありません"),
                    new Words("Access is denied", "権限がありません"),
                    new Words("Input/output error", "ディスクの読み書きに失敗しました。ディスクの故障かもしれません"),
                    new Words("Too many open files", "同時に開けるファイルの数の上限に達しました"),
                    new Words("File name too long", "名前が長すぎます"),
                    new Words("Not a directory", "途中に、フォルダーではなくファイルがあります"),
                    new Words("Is a directory", "ファイルではなくフォルダーです"),
                    new Words("No such file or directory", "見つかりません"),
                    new Words("Device or resource busy", "ほかの処理が使っています"),
                    new Words("Too many levels of symbolic links", "リンクが堂々巡りになっています"),
                    new Words("Cross-device link", "別のディスクには移せません"),
                    new Words("Stale file handle", "ネットワークのディスクとの接続が切れています"),
                    new Words("endpoint is not connected", "ネットワークのディスクとの接続が切れています"),
                    new Words("END header not found", "終わりの部分がありません。途中で切れています"),
                    new Words("zip file is empty", "中身がありません"),
                    new Words("invalid END header", "中の一覧が壊れています"),
                    new Words("invalid CEN header", "中の一覧が壊れています"),
                    new Words("invalid LOC header", "中のファイルの見出しが壊れています"),
                    new Words("invalid block type", "圧縮された中身が壊れています"),
                    new Words("invalid stored block", "圧縮された中身が壊れています"),
                    new Words("invalid distance", "圧縮された中身が壊れています"),
                    new Words("invalid code", "圧縮された中身が壊れています"),
                    new Words("invalid bit length", "圧縮された中身が壊れています"),
                    new Words("invalid literal", "圧縮された中身が壊れています"));

    private SystemFault() {}

    /** Without a full stop, to stand in brackets: 「ディスクに空きがありません: /mnt/b.zip.part」. */
    public static String said(Throwable problem) {
        return causes(problem)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> String.valueOf(problem.getMessage()));
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.<@Nullable Throwable>iterate(
                        problem, cause -> cause == null ? null : cause.getCause())
                .limit(LONGEST_CHAIN)
                .flatMap(Stream::ofNullable);
    }

    private static Optional<String> known(Throwable problem) {
        return switch (problem) {
            case NoSuchFileException e -> of(e, "見つかりません");
            case AccessDeniedException e -> of(e, "権限がありません");
            case FileAlreadyExistsException e -> of(e, "既にあります");
            case DirectoryNotEmptyException e -> of(e, "空ではありません");
            case FileSystemException e -> inWords(e.getReason()).flatMap(words -> of(e, words));
            case CharacterCodingException _ -> Optional.of("文字として読めません");
            case ClosedByInterruptException _ -> Optional.of("途中で止められました");
            case EOFException _ -> Optional.of("途中で切れています");
            case JsonProcessingException json -> Optional.of(place(json));
            case IOException io -> inWords(io.getMessage());
            default -> Optional.empty();
        };
    }

    private static Optional<String> of(FileSystemException problem, String words) {
        return Optional.of(words + (problem.getFile() == null ? "" : ": " + problem.getFile()));
    }

    private static Optional<String> inWords(@Nullable String theirs) {
        if (theirs == null) return Optional.empty();
        return WORDS.stream()
                .filter(words -> theirs.contains(words.theirs()))
                .map(Words::ours)
                .findFirst();
    }

    private static String place(JsonProcessingException json) {
        var at = json.getLocation();
        return "JSON として読めません"
                + (at == null ? "" : "（%d行%d文字目）".formatted(at.getLineNr(), at.getColumnNr()));
    }
}
