package org.example.consumer

import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import java.nio.file.Path
import org.assertj.core.api.Assertions.assertThat
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** What the compiler makes of the published nullness. */
class NullnessTest {
  @TempDir lateinit var folder: Path

  @Test
  fun whatIsThereIsTaken() {
    assertThat(compile("Verdict.of(Criterion.atLeast(60), Ratio.of(1166, 2000))")).isEmpty()
  }

  @Test
  fun nullIsNoCriterion() {
    assertThat(compile("Verdict.of(null, Ratio.of(1166, 2000))"))
        .contains("null cannot be a value of a non-null type")
  }

  @Test
  fun aNameThatMayBeNullIsNoName() {
    assertThat(compile("IndicatorId.of(System.getenv(\"NAME\") as String?)"))
        .contains("but 'String' was expected")
  }

  /** Compiles an expression and returns the errors. */
  private fun compile(expression: String): String {
    val source = folder.resolve("Tried.kt").toFile()
    source.writeText(
        """
        import vn.cchc.verdict.Verdict
        import vn.cchc.indicator.IndicatorId
        import vn.cchc.indicator.Ratio
        import vn.cchc.plan.Criterion

        val tried = $expression
        """
            .trimIndent()
    )
    val printed = ByteArrayOutputStream()
    val code =
        K2JVMCompiler()
            .exec(
                PrintStream(printed),
                "-Xjspecify-annotations=strict",
                "-nowarn",
                "-no-stdlib",
                "-jvm-target",
                "17",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.resolve("classes").toString(),
                source.path,
            )
    assertThat(code).isIn(ExitCode.OK, ExitCode.COMPILATION_ERROR)
    return printed.toString()
  }
}
