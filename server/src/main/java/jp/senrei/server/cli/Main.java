package jp.senrei.server.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.senrei.corpus.archive.ArchiveException;
import jp.senrei.corpus.archive.DirectoryBusyException;
import jp.senrei.corpus.archive.SystemFault;
import jp.senrei.corpus.backup.BackupException;
import jp.senrei.corpus.ledger.LedgerDamagedException;
import jp.senrei.indexer.extract.child.NoReaderException;
import jp.senrei.indexer.fetch.FetchSettings;
import jp.senrei.indexer.index.IndexBusyException;
import jp.senrei.indexer.index.IndexUnavailableException;
import jp.senrei.server.ServerStartException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * {@code ./senrei}: reads the command line and turns every failure that a user can mend into one
 * sentence.
 */
@Command(
        name = "senrei",
        description = "先例: 審議会の会議録・諮問資料・答申・運用状況報告を保存し、案件（先例）を探します。",
        mixinStandardHelpOptions = true,
        version = "Senrei " + FetchSettings.VERSION,
        resourceBundle = "jp.senrei.server.cli.help",
        subcommands = {
            DemoCommand.class,
            IngestCommand.class,
            ServeCommand.class,
            SearchCommand.class,
            ExportCommand.class,
            ReindexCommand.class,
            BenchCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            LedgerCommand.class,
            WithdrawCommand.class,
            PublishCommand.class,
            DeleteCommand.class,
            EvaluateCommand.class,
            HelpCommand.class
        })
public final class Main {
    private Main() {}

    /**
     * Held, because java.util.logging forgets loggers nobody holds. Lucene says at each start that
     * a module is not there.
     */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    public static void main(String[] arguments) {
        System.exit(run(System.err, arguments));
    }

    /** Runs one command and returns its exit code. */
    static int run(PrintStream errors, String... arguments) {
        LUCENE.setLevel(Level.SEVERE);
        var commandLine =
                new CommandLine(new Main())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionExceptionHandler(
                                (problem, command, parsed) -> explain(errors, problem))
                        .setParameterExceptionHandler(
                                (problem, given) -> {
                                    errors.println(Misuse.sentence(problem));
                                    errors.println(Misuse.advice(problem));
                                    return ExitCode.USAGE;
                                });
        if (arguments.length == 0) {
            commandLine.usage(errors);
            return ExitCode.USAGE;
        }
        return commandLine.execute(arguments);
    }

    /** The message may have a name in it that somebody else chose. */
    private static void tell(PrintStream errors, RuntimeException problem) {
        errors.println(Printable.of(String.valueOf(problem.getMessage())));
    }

    private static int explain(PrintStream errors, Exception problem) throws Exception {
        switch (problem) {
            case Refusal refusal -> {
                tell(errors, refusal);
                return refusal.exitCode();
            }
            case ArchiveException.Unusable unusable -> {
                tell(errors, unusable);
                return ExitCode.NO_DATA_DIRECTORY;
            }
            case DirectoryBusyException busy -> {
                tell(errors, busy);
                return ExitCode.NO_DATA_DIRECTORY;
            }
            case LedgerDamagedException damaged -> {
                tell(errors, damaged);
                return ExitCode.NO_DATA_DIRECTORY;
            }
            case BackupException.Damaged damaged -> { // nothing was restored: not "some failed"
                tell(errors, damaged);
                return ExitCode.USAGE;
            }
            case BackupException.WrongPlace wrong -> {
                tell(errors, wrong);
                return ExitCode.USAGE;
            }
            case BackupException.Unusable unusable -> {
                tell(errors, unusable);
                return ExitCode.NO_DATA_DIRECTORY;
            }
            case IndexBusyException busy -> {
                tell(errors, busy);
                return ExitCode.NO_DATA_DIRECTORY;
            }
            case IndexUnavailableException damaged -> {
                tell(errors, damaged);
                return ExitCode.NO_DATA_DIRECTORY;
            }
            case ServerStartException taken -> {
                tell(errors, taken);
                return ExitCode.USAGE;
            }
            case NoReaderException noReader -> {
                tell(errors, noReader);
                return ExitCode.NO_DATA_DIRECTORY;
            }
            case UncheckedIOException unreadable -> {
                errors.println(
                        "データの置き場所を読み書きできません（"
                                + SystemFault.said(unreadable)
                                + "）。ディスクの空きと権限を確かめてください。");
                return ExitCode.NO_DATA_DIRECTORY;
            }
            default -> throw problem;
        }
    }
}
