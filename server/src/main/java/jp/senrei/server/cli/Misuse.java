package jp.senrei.server.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command line that cannot be understood, said in Japanese: what is wrong with it, and where its
 * use is explained.
 */
final class Misuse {
    private Misuse() {}

    static String sentence(ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> {
                var word = unmatched.getUnmatched().getFirst();
                if (unmatched.isUnknownOption()) yield "オプション「" + word + "」はありません。";
                yield isMain(problem) ? "コマンド「" + word + "」はありません。" : "「" + word + "」は余分です。";
            }
            case MissingParameterException missing ->
                    missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining("、"))
                            + " を指定してください。";
            default -> about(problem);
        };
    }

    static String advice(ParameterException problem) {
        return "使い方は ./senrei help"
                + (isMain(problem) ? "" : " " + problem.getCommandLine().getCommandName())
                + " で確かめられます。";
    }

    private static String about(ParameterException problem) {
        var argument = problem.getArgSpec();
        if (argument == null) {
            return isMain(problem) ? "そのコマンドはありません。" : "指定が正しくありません（" + problem.getMessage() + "）。";
        }
        var given = problem.getValue() == null ? "その値" : "「" + problem.getValue() + "」";
        var wanted = argument.typeInfo().isEnum() ? argument.paramLabel() + " のどれか" : "数";
        return (argument.isOption() ? name(argument) + " に" : "")
                + given
                + "は指定できません。"
                + wanted
                + "を指定してください。";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Also for {@code help}, whose own help would explain nothing. */
    private static boolean isMain(ParameterException problem) {
        var command = problem.getCommandLine().getCommand();
        return command instanceof Main || command instanceof HelpCommand;
    }
}
