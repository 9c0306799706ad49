package vn.cchc.json.cursor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.json.Doc;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** What is JSON (RFC 8259) and what is not, whatever a document may then make of it. */
class JsonSyntaxTest {
  private record Parsed(Optional<DocumentNode> root, List<ProblemCode> problems) {}

  private static Parsed parse(byte[] bytes) {
    ProblemCollector findings = new ProblemCollector("", false);
    Optional<DocumentNode> root =
        JsonTextReader.text(ByteBuffer.wrap(bytes), findings, 1)
            .flatMap(text -> JsonTextReader.tree(text, PositionMapper.OF_TEXT, findings));
    return new Parsed(root, findings.sorted().stream().map(Problem::code).toList());
  }

  private static void assertIsJson(String json) {
    Parsed parsed = parse(json.getBytes(UTF_8));
    assertThat(parsed.problems()).as(json).isEmpty();
    assertThat(parsed.root()).as(json).isPresent();
  }

  private static void assertIsNoJson(byte[] json) {
    assertThat(parse(json).problems())
        .as(new String(json, ISO_8859_1))
        .hasSize(1)
        .containsAnyOf(ProblemCode.SYNTAX, ProblemCode.TRAILING_CONTENT);
  }

  static Stream<String> numbers() {
    return Stream.of(
        "0",
        "-0",
        "7",
        "-12",
        "1.5",
        "-0.25",
        "0e0",
        "0E+7",
        "3e-2",
        "4.25E+1",
        "1e400",
        "-1e-400",
        "123456789012345678901234567890",
        "0.000000000000000000000000000001",
        "1E0009");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void aNumberIsJsonWhereverItIs(String number) {
    for (String json :
        List.of("%s", " %s ", "[%s]", "[0,%s,\n%s]", "{\"k\":%s}", "{\"k\" : %s }")) {
      assertIsJson(json.replace("%s", number));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01",
        "-01",
        "00",
        "+1",
        "++1",
        "-",
        "--1",
        "- 1",
        "-a",
        ".5",
        "-.5",
        "1.",
        "-1.",
        "1.e2",
        "1..2",
        "1.2.3",
        "1e",
        "1e+",
        "1E-",
        "1e1.5",
        "1ee2",
        "1e 2",
        "1 000",
        "1_000",
        "1,000.5.",
        "0x10",
        "1a",
        "1f",
        "0b1",
        "1+2",
        "NaN",
        "-NaN",
        "Infinity",
        "-Infinity",
        "Inf",
        "inf",
        "\uff11",
        "\u0663",
        "1\u00a0",
        "\u22121",
        "60%",
        "12345678901234567890L"
      })
  void whatOnlyLooksLikeANumberIsNone(String number) {
    for (String json : List.of("%s", "[%s]", "{\"k\":%s}")) {
      assertIsNoJson(json.replace("%s", number).getBytes(UTF_8));
    }
  }

  static Stream<String> texts() {
    return Stream.of(
        "",
        " ",
        "a",
        "Nghị quyết số 76/NQ-CP",
        "\u007f",
        "\u0080",
        "\u00a0",
        "\u2028\u2029",
        "\u2060\ufeff",
        "\uffff\ufffe",
        "\ud83d\ude00",
        "\udbff\udfff",
        "'",
        "/*c*/",
        "//c",
        "#",
        "\\\"",
        "\\\\",
        "\\/",
        "/",
        "\\b\\f\\n\\r\\t",
        "\\u0000",
        "\\u001f",
        "\\u0041",
        "\\uD83D\\uDE00",
        "\\ud83d\\ude00",
        "\\uDBFF\\uDFFF",
        "\\uFFFF",
        "\\u2028",
        "\\\\u0000",
        "\\\\n",
        "\\u005C",
        "\\u0022",
        "new\\u000Aline",
        "e\u0301");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextIsJsonAsAValueAndAsAKey(String text) {
    for (String json : List.of("\"%s\"", "[\"%s\"]", "{\"%s\":\"%s\"}", "\n\t[ \"%s\" ]\r\n")) {
      assertIsJson(json.replace("%s", text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"a",
        "a\"",
        "'a'",
        "a",
        "\u201ca\u201d",
        "\"\n\"",
        "\"\t\"",
        "\"\r\"",
        "\"\0\"",
        "\"\u001f\"",
        "\"\\\"",
        "\"\\",
        "\"\\x41\"",
        "\"\\a\"",
        "\"\\0\"",
        "\"\\'\"",
        "\"\\U0041\"",
        "\"\\u\"",
        "\"\\u0\"",
        "\"\\u00\"",
        "\"\\u004\"",
        "\"\\u00g1\"",
        "\"\\ u0041\"",
        "\"\\\t\"",
        "\"\\\ud83d\ude00\"",
        "\"\\u{41}\"",
        "\"\\ud83d\\u\"",
        "\"\\ud83d\\",
        "\"\\\u00e1\"",
        "\\u0022a\"",
        "\"a\"b",
        "\"\"x",
        "\u00e9",
        "`a`",
        "\"\"\"a\"\"\""
      })
  void whatOnlyLooksLikeATextIsNone(String text) {
    for (String json : List.of("%s", "[%s]", "{\"k\":%s}", "{%s:1}")) {
      assertIsNoJson(json.replace("%s", text).getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "[[]]",
        "[{}]",
        "{\"a\":{}}",
        "[ ]",
        "{ }",
        "\t[\n]\r ",
        "[null,true,false]",
        "[1,\"a\",[],{}]",
        "{\"\":0}",
        "{\"a\":[]}",
        "{\"a\":1,\"b\":2}",
        "{\"a\":1,\"a\":1}",
        "{\"a\\u0000b\":1}",
        "null",
        "true",
        "false",
        "  null  ",
        "[null]\n\n",
        "{\"a\":\n\"b\"\n}",
        "{\"min\":-1e28,\"max\":1e28}",
        "\ufeff[]"
      })
  void arraysObjectsAndWordsAreJson(String json) {
    assertIsJson(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "\ufeff",
        "[",
        "]",
        "{",
        "}",
        "[}",
        "{]",
        "[1",
        "[1,",
        "[,",
        "[,1]",
        "[1,]",
        "[1,,2]",
        "[1,,]",
        "[\"a\",\n4\n,1,",
        "[1 2]",
        "[1;2]",
        "[1:2]",
        "[\"a\" \"b\"]",
        "[1]]",
        "[[1]",
        "[1]x",
        "[1],",
        "[1],[2]",
        "[][]",
        "[*]",
        "[<a>]",
        "<.>",
        "[<null>]",
        "[\u000b]",
        "[\f]",
        "[\u00a0]",
        "[\u2060]",
        "\u2060[]",
        "\f[]",
        "[\0]",
        "\0[]",
        "[]\0",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\" 1}",
        "{\"a\"::1}",
        "{\"a\",1}",
        "{:1}",
        "{,}",
        "{\"a\":1,}",
        "{\"a\":1,,\"b\":2}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1}}",
        "{\"a\":1}#",
        "{\"a\":1}//c",
        "{\"a\":1}/*c*/",
        "{\"a\":/*c*/1}",
        "{\"a\":1}{\"b\":2}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{null:1}",
        "{null:null,null:null}",
        "{[]:1}",
        "{\"a\":\"b\"",
        "{\"a\":[",
        "{\"a\":{",
        "[{\"a\":1,",
        "{\"a\"",
        "{\"",
        "[\"",
        "{\"a\":1]",
        "[1}",
        "(1)",
        "{\"a\"=1}",
        "{\"a\"=>1}",
        "{\ud83c\udde8\ud83c\udded}",
        "tru",
        "True",
        "TRUE",
        "truth",
        "nul",
        "Null",
        "nil",
        "fals",
        "False",
        "falsee",
        "undefined",
        "None",
        "[tru]",
        "[nul]",
        "[fals]",
        "[True]",
        "true false",
        "null,",
        "-",
        "\\",
        "@",
        "*",
        "$",
        "\u00e9",
        "a\u00e5",
        "[\u00e9]",
        "[a\u0301]",
        "[\\n]",
        "{\"a\":a}",
        "{\"a\":tru}",
        "--[]",
        "[1]\u00a0",
        "data:[]",
        "callback([])"
      })
  void whatIsBrokenIsNoJson(String json) {
    assertIsNoJson(json.getBytes(UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "FF",
        "22 FF 22",
        "22 80 22",
        "22 C0 80 22",
        "22 C0 AF 22",
        "22 E0 80 AF 22",
        "22 F0 80 80 AF 22",
        "22 F8 88 80 80 80 22",
        "22 FC 84 80 80 80 80 22",
        "22 ED A0 80 22",
        "22 ED A0 BD ED B8 80 22",
        "22 ED BF BF 22",
        "22 F4 90 80 80 22",
        "22 F4 BF BF BF 22",
        "22 E1 BB 22",
        "22 C3 22",
        "22 E9 22",
        "22 F0 9F 98 22",
        "5B E5 5D",
        "5B 31 E5 5D",
        "5B 22 5C E5 22 5D",
        "5B 22 5C 75 E5 22 5D",
        "7B 22 B9 22 3A 31 7D",
        "7B B9 7D",
        "EF BB",
        "EF BB 7B 7D",
        "7B 7D FE",
        "22 00 22",
        "EF BB BF EF BB BF 7B 7D",
        "FE FF",
        "FF FE"
      })
  void bytesThatAreNotUtf8AreNoJson(String bytes) {
    assertIsNoJson(BaseEncoding.base16().decode(bytes.replace(" ", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[\"\u00e9\"]", "{\"a\":1}", "\ufeff[]"})
  void anotherEncodingThanUtf8IsNoJson(String json) {
    assertIsNoJson(json.getBytes(UTF_16LE));
    assertIsNoJson(json.getBytes(UTF_16BE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\ud800",
        "\\udc00",
        "\\ud800a",
        "\\ud800\\ud800",
        "\\ud800\\udc00\\ud800",
        "a\\udfff",
        "\\udc00\\ud800",
        "\\uD834\\uD834\\uDD1E"
      })
  void halfASurrogatePairIsJsonButNoTextOfADocument(String text) {
    assertIsJson("[\"" + text + "\"]");
    assertThat(Doc.problems(Doc.plan(Doc.with(Doc.PLAN, "Kế hoạch", text))))
        .containsExactly("INVALID_TEXT 4:12 /title");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64})
  void nestingIsFollowedSixtyFourLevelsDeep(int depth) {
    assertIsJson("[".repeat(depth) + "]".repeat(depth));
    assertIsJson("{\"a\":".repeat(depth) + "0" + "}".repeat(depth));
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 1001, 100_000, 1_000_000})
  void deeperNestingIsTooLargeClosedOrNot(int depth) {
    for (String end : List.of("", "]")) {
      assertThat(parse(("[".repeat(depth) + end.repeat(depth)).getBytes(UTF_8)).problems())
          .containsExactly(ProblemCode.TOO_LARGE);
    }
    assertThat(parse("{\"\":[".repeat(depth).getBytes(UTF_8)).problems())
        .containsExactly(ProblemCode.TOO_LARGE);
  }
}
