package vn.cchc.examples.commandline.input;

import picocli.CommandLine.Option;
import vn.cchc.json.DocumentSource;

/** How large a document may be. Lines of observations are not limited. */
@SuppressWarnings("NullAway.Init")
public final class DocumentLimit {
  private static final int MEBIBYTE = 1 << 20;
  private static final int MOST = Integer.MAX_VALUE / MEBIBYTE;

  @Option(
      names = "--document-limit",
      paramLabel = "MIB",
      description = "the largest plan, register or mapping that is read, in MiB (default: 64)")
  private int mebibytes = DocumentSource.DEFAULT_LIMIT / MEBIBYTE;

  int bytes() {
    return Math.max(1, Math.min(mebibytes, MOST)) * MEBIBYTE;
  }
}
