package vn.cchc.examples.benchmarks;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ParseException;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Objects;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/**
 * Another way to judge two counts by a minimum in per cent. It does no more than is needed for the
 * same answer, and in whole numbers: the margin times the second count, which is not negative where
 * the minimum is reached.
 */
@FunctionalInterface
interface Judge {
  /** The minimum in per cent. */
  long MINIMUM = 60;

  /**
   * Judges.
   *
   * @param n the first count
   * @param d the second count
   * @return the margin in percentage points times the second count
   */
  long margin(long n, long d);

  /** {@return an expression of CEL, compiled once} */
  static Judge cel() throws CelValidationException, CelEvaluationException {
    CelRuntime.Program program =
        CelRuntimeFactory.plannerRuntimeBuilder()
            .build()
            .createProgram(
                CelCompilerFactory.standardCelCompilerBuilder()
                    .addVar("n", SimpleType.INT)
                    .addVar("d", SimpleType.INT)
                    .addVar("t", SimpleType.INT)
                    .build()
                    .compile("n * 100 - t * d")
                    .getAst());
    return (n, d) -> {
      try {
        return (Long) program.eval(Map.of("n", n, "d", d, "t", MINIMUM));
      } catch (CelEvaluationException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  /**
   * The facts of an expression of SpEL.
   *
   * @param n the first count
   * @param d the second count
   * @param t the minimum in per cent
   */
  record Root(long n, long d, long t) {}

  /** {@return an expression of SpEL, compiled to byte code} */
  static Judge spel() {
    SpelExpression expression =
        new SpelExpressionParser(
                new SpelParserConfiguration(
                    SpelCompilerMode.IMMEDIATE, Judge.class.getClassLoader()))
            .parseRaw("n() * 100L - t() * d()");
    return (n, d) ->
        Objects.requireNonNull(expression.getValue(new Root(n, d, MINIMUM), Long.class));
  }

  /** {@return an expression of EvalEx, parsed once} */
  static Judge evalEx() {
    Expression expression = new Expression("N * 100 - T * D");
    return (n, d) -> {
      try {
        return expression
            .with("N", n)
            .and("D", d)
            .and("T", MINIMUM)
            .evaluate()
            .getNumberValue()
            .longValueExact();
      } catch (EvaluationException | ParseException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  /** {@return a rule of Easy Rules, written in Java} */
  static Judge easyRules() {
    Rule rule =
        new RuleBuilder()
            .name("minimum")
            .when(facts -> facts.<Long>get("d") > 0)
            .then(
                facts ->
                    facts.put(
                        "margin",
                        facts.<Long>get("n") * 100 - facts.<Long>get("t") * facts.<Long>get("d")))
            .build();
    Rules rules = new Rules(rule);
    DefaultRulesEngine engine = new DefaultRulesEngine();
    return (n, d) -> {
      Facts facts = new Facts();
      facts.put("n", n);
      facts.put("d", d);
      facts.put("t", MINIMUM);
      engine.fire(rules, facts);
      return facts.<Long>get("margin");
    };
  }
}
