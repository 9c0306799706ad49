package vn.cchc.examples.commandline.terminal;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Function;
import vn.cchc.message.Messages;
import vn.cchc.problem.Problem;
import vn.cchc.text.Language;

/**
 * Where a run reads and writes, and in which language it speaks.
 *
 * @param in standard input
 * @param out where data go
 * @param err where all else goes
 * @param language the language of its sentences
 * @param isBilingual whether each sentence is said in English too
 */
public record Console(
    InputStream in, PrintStream out, PrintStream err, Language language, boolean isBilingual) {
  /** Returns a console that speaks the language that the arguments ask for. */
  public static Console of(InputStream in, PrintStream out, PrintStream err, String... arguments) {
    Language language = Language.VIETNAMESE;
    boolean isBilingual = false;
    for (int i = 0; i < arguments.length; i++) {
      String next = i + 1 < arguments.length ? arguments[i + 1] : "";
      String argument = arguments[i].equals("--lang") ? "--lang=" + next : arguments[i];
      boolean isEnglish = argument.equalsIgnoreCase("--lang=en");
      boolean isBoth = argument.equalsIgnoreCase("--lang=both");
      if (isEnglish || isBoth || argument.equalsIgnoreCase("--lang=vi")) {
        language = isEnglish ? Language.ENGLISH : Language.VIETNAMESE;
        isBilingual = isBoth;
      }
    }
    return new Console(in, out, err, language, isBilingual);
  }

  /** Prints a sentence on standard error. */
  public void tell(Sentence sentence) {
    tell(sentence::in, sentence::in);
  }

  /** Prints a problem with its place on standard error. */
  public void tell(Problem problem) {
    tell(said -> Messages.of(said).describe(problem), said -> Messages.of(said).detail(problem));
  }

  /** Prints a line on standard error, and in English what it says, without where it is said of. */
  public void tell(Function<Language, String> line, Function<Language, String> sentence) {
    err.println(line.apply(language));
    if (isBilingual) {
      err.println("  " + sentence.apply(Language.ENGLISH));
    }
  }
}
