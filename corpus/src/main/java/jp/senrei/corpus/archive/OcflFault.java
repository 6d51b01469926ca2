package jp.senrei.corpus.archive;

import io.ocfl.api.model.ValidationIssue;
import io.ocfl.api.model.ValidationResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing that {@code ocfl-java}'s validator found in an object, for a person who does not know
 * OCFL.
 *
 * @param code of the rule
 * @param file path in the object; empty for the object as a whole
 * @param what a sentence (日本語)
 */
record OcflFault(String code, String file, String what) {
    private record Place(Pattern sentence, Function<MatchResult, String> file) {
        static Place of(String sentence) {
            return new Place(Pattern.compile(sentence), match -> match.group(1));
        }

        static Place inAFolder(String sentence) {
            return new Place(
                    Pattern.compile(sentence), match -> match.group(1) + "/" + match.group(2));
        }

        Optional<String> in(String message) {
            return sentence.matcher(message).results().findFirst().map(file);
        }
    }

    /** Where the validator's English sentences name a file; the first that fits. */
    private static final List<Place> PLACES =
            List.of(
                    Place.of("^File (.+) failed \\S+ fixity check"),
                    Place.of("content path that does not exist: (.+)$"),
                    Place.of("not referenced in the manifest of .+?: (.+)$"),
                    Place.of("empty directory within version content at (.+?)\\.?$"),
                    Place.of("^Version content directory exists at (.+), but is empty"),
                    Place.inAFolder(
                            "^Version directory (v\\S+) in .+ contains an? \\w+ \\w+ (.+)$"),
                    Place.of("^Object root .+ contains an unexpected file (.+)$"),
                    Place.of("^Object root .+ contains version directory (v\\S+) but"),
                    Place.of("^Object root .+ contains version (v\\S+) but it is a file"),
                    Place.of("^Object root at .+ is missing version directory (v\\S+)"),
                    Place.of("Missing: (.+)$"),
                    Place.of(
                            "^Inventory at (.+?) (?:does not match|must be identical|is an invalid)"),
                    Place.of("^Inventory sidecar file at (.+) is in an invalid"),
                    Place.of("^Inventory sidecar missing at (.+)$"));

    private static final String DECLARATION = "0=ocfl_object_1.1";
    private static final String INVENTORY = "目録（inventory.json）";
    private static final String SIDECAR = "目録の検査値のファイル（inventory.json.sha512）";

    /** Of a damaged inventory nothing that it says can be believed. */
    private static final Set<String> INVENTORY_IS_DAMAGED = Set.of("E033", "E034", "E060");

    /** Of what else holds whatever an inventory says. */
    private static final Set<String> HOLDS_ALL_THE_SAME = Set.of("E003", "E007", "E058", "E061");

    private static final Map<String, String> SENTENCES =
            Map.ofEntries(
                    Map.entry("E001", "文書のフォルダーに、あるはずのないファイルがあります。"),
                    Map.entry("E003", "文書のフォルダーであることを示すファイル（" + DECLARATION + "）がありません。"),
                    Map.entry("E007", "文書のフォルダーであることを示すファイル（" + DECLARATION + "）の中身が違います。"),
                    Map.entry("E010", "版のフォルダーがありません。"),
                    Map.entry("E015", "版のフォルダーに、あるはずのないファイルがあります。"),
                    Map.entry("E023", INVENTORY + "にないファイルがあります。"),
                    Map.entry("E024", "空のフォルダーがあります。"),
                    Map.entry("E033", INVENTORY + "を読めません。"),
                    Map.entry("E034", INVENTORY + "を読めません。"),
                    Map.entry("E046", INVENTORY + "にない版のフォルダーがあります。"),
                    Map.entry("E058", SIDECAR + "がありません。"),
                    Map.entry(
                            "E060", INVENTORY + "が、検査値（inventory.json.sha512）と合いません。どちらかが変わっています。"),
                    Map.entry("E061", SIDECAR + "の書き方が違います。"),
                    Map.entry("E063", INVENTORY + "がありません。"),
                    Map.entry("E064", "最も新しい版の" + INVENTORY + "が、文書の目録と違います。"),
                    Map.entry("E092", "ファイルがないか、受け入れたときと1バイト以上違います。"),
                    Map.entry("E093", "ファイルがないか、受け入れたときと1バイト以上違います。"),
                    Map.entry("W002", "版のフォルダーに、あるはずのないフォルダーがあります。"),
                    Map.entry("W010", "版の" + INVENTORY + "がありません。"));

    /** What a person adds by hand is not to be fetched from a backup. */
    private static final Set<String> TOO_MUCH =
            Set.of("E001", "E015", "E023", "E024", "E046", "W002", "W003");

    /**
     * One for each damage: what is wrong with an inventory breaks several rules at once, an empty
     * folder follows from the file that is gone, and what is said of the object as a whole from
     * something that has a place.
     */
    static Collection<OcflFault> of(Path object, ValidationResults results) throws IOException {
        var all =
                Stream.concat(
                                untrue(object).stream(),
                                Stream.concat(
                                                results.getErrors().stream(),
                                                results.getWarnings().stream())
                                        .map(issue -> of(object, issue)))
                        .toList();
        var faults = new LinkedHashMap<String, OcflFault>();
        damages(all).forEach(fault -> faults.putIfAbsent(fault.file(), fault));
        if (faults.size() > 1) faults.remove("");
        var files = List.copyOf(faults.keySet());
        faults.values().removeIf(fault -> fault.follows(files));
        return List.copyOf(faults.values());
    }

    /**
     * The validator looks for the hash of an inventory where that says it is, and so calls the file
     * that has it one too many when these words of the inventory are damaged.
     */
    private static List<OcflFault> untrue(Path object) throws IOException {
        var untrue = new ArrayList<OcflFault>();
        try (var files = Files.walk(object, 2)) {
            for (var file : files.filter(it -> it.endsWith(Sidecar.INVENTORY)).toList())
                if (!Sidecar.fits(file))
                    untrue.add(
                            new OcflFault(
                                    "E060",
                                    object.relativize(file).toString().replace('\\', '/'),
                                    SENTENCES.get("E060")));
        }
        return untrue;
    }

    private static List<OcflFault> damages(List<OcflFault> all) {
        if (all.stream().noneMatch(fault -> INVENTORY_IS_DAMAGED.contains(fault.code())))
            return all;
        return all.stream()
                .filter(
                        fault ->
                                INVENTORY_IS_DAMAGED.contains(fault.code())
                                        || HOLDS_ALL_THE_SAME.contains(fault.code())
                                                && !fault.isOfAnotherAlgorithm())
                .toList();
    }

    /** A sidecar that nobody wrote, and that only a damaged inventory asks for. */
    private boolean isOfAnotherAlgorithm() {
        return file.contains(Sidecar.INVENTORY + ".") && !file.endsWith(Sidecar.NAME);
    }

    private boolean follows(List<String> files) {
        return switch (code) {
            case "E024" -> files.stream().anyMatch(it -> it.startsWith(file + "/"));
            case "E015" ->
                    files.stream().anyMatch(it -> file.equals(it + Sidecar.SUFFIX)); // its sidecar
            default -> false;
        };
    }

    /** Something is there that should not be. */
    boolean isTooMuch() {
        return TOO_MUCH.contains(code);
    }

    private static OcflFault of(Path object, ValidationIssue issue) {
        var code = String.valueOf(issue.getCode());
        var what = SENTENCES.getOrDefault(code, "OCFL 1.1 の規則 " + code + " に反しています。");
        var file =
                switch (code) {
                    case "E003", "E007" -> DECLARATION;
                    case "E063" -> Sidecar.INVENTORY;
                    default -> file(object, String.valueOf(issue.getMessage()));
                };
        return new OcflFault(code, file, what);
    }

    private static String file(Path object, String message) {
        return PLACES.stream()
                .flatMap(place -> place.in(message).stream())
                .findFirst()
                .map(path -> inside(object, path))
                .orElse("");
    }

    /** The validator tells paths from the object, or from somewhere above it. */
    private static String inside(Path object, String path) {
        var name = object.getFileName() + "/";
        int above = path.lastIndexOf(name);
        return above < 0 ? path : path.substring(above + name.length());
    }
}
