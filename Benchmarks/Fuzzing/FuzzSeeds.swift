/// What mutation starts from: every construct of YAML, of Kubernetes' manifests and of JSON, each in a few bytes.
enum FuzzSeeds {
  static let documents: [[UInt8]] = (texts + [GeneratedManifests.documents(number: 77).joined(separator: "---\n")]).map
  { Array($0.utf8) }

  /// Pieces that change what the text around them means.
  static let fragments: [[UInt8]] = pieces.map { Array($0.utf8) } + rawPieces

  private static let texts = [
    "a: b\n", "a:\n  b:\n    c: d\n", "- a\n- b\n", "a:\n- b\n- c: d\n  e: f\n", "- - - a\n    - b\n", "plain text\n",
    "a plain\n scalar of\n\n several lines\n", "k: 'single ''quoted'''\n",
    "k: \"double \\\"quoted\\\" \\n \\u00e9 \\x41\"\n",
    "k: \"folded\n  over\n\n  lines \\\n  joined\"\n", "k: 'folded\n  over\n\n  lines'\n",
    "k: |\n  literal\n   deeper\n\n  text\n", "k: |-\n  strip\n\n", "k: |+\n  keep\n\n\nl: m\n",
    "k: >\n  folded\n  text\n\n    more\n  less\n",
    "k: >-\n  a\n  b\nl: |2\n    two\n", "- |\n a\n- >2-\n   b\n", "{a: b, c: [d, e], f: {}, g: []}\n",
    "[a: b, {c: d}, ? e, : f, g]\n",
    "a: [\n  b, # one\n  c\n]\n", "a: {\n  b: c,\n  d: e\n}\n", "? complex\n: value\n? [a, b]\n: - c\n",
    "? |\n  block key\n: - one\n  - two\n",
    "a: &x b\nc: *x\n", "a: &x {b: c}\nd: *x\ne: &y [f]\ng: [*y, *y]\n",
    "base: &base {a: 1}\nd:\n  <<: *base\n  b: 2\n",
    "<<: [{a: 1}, {a: 2, b: 3}]\nb: 4\n", "a: !!str 12\nb: !!int '3'\nc: !local x\nd: ! y\n", "!!map {a: !!seq [b]}\n",
    "%YAML 1.2\n---\na: b\n...\n", "%TAG !e! tag:example.org,2000:\n---\n!e!x a: !e!y%21 b\n",
    "--- a\n--- b\n--- |\n c\n",
    "---\na: b\n---\n# only a comment\n---\n- c\n...\n# after\n",
    "# leading\na: b # trailing\n# between\n  # odd\nc: d\n# last",
    "a:\n  # child\n  b: c\n\n  # next\n  d: e\n# dedent\nf: g\n", "- # item\n  a: b\n- c # end\n",
    "a: yes\nb: No\nc: on\nd: ~\ne: null\nf:\n",
    "a: 0755\nb: 0o17\nc: 0x1F\nd: 1_000\ne: 1e3\nf: .5\ng: 12:30\nh: 0b11\ni: -0.0\nj: 1.\n",
    "a: .inf\nb: -.inf\nc: .nan\n",
    "a: 9223372036854775807\nb: 9223372036854775808\nc: -9223372036854775808\nd: 1e400\ne: 123456789012345678901\n",
    "a: 2001-12-14t21:59:43.10-05:00\nb: 2002-12-14\n", "yes: a\n1: b\n1.5: c\n0x10: d\ntrue: e\n",
    "a: b\na: c\n\"a\": d\n",
    "{\"a\": 1, \"b\": [true, false, null], \"c\": {\"d\": \"e\\u0041\\ud83d\\ude00\\/\"}}\n",
    "[1, -2.5e-3, \"x\", {}, []]",
    "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {\n    \"c\": \"d\"\n  }\n}\n", "{\"a\":{\"a\":{\"a\":[[[[]]]]}}}",
    "{} {}\n", "[]\n[]\n",
    "\"a\"\n", "''\n", "\n\n\n", "   \n", "# c", "-", "?", ":", "- ", "? \n", ": \n", "a:", "&a", "*a", "!t", "|", ">",
    "[", "{", "---", "...", "\"", "'", "%", "@a", "`a",
    "a: |\n\tx\n", "a:\tb\n", "-\ta\n", "a: b\t# c\n", "\ta: b\n", "a:\r\n  b: c\r\n  d: |\r\n    e\r\n    f\r\n",
    "a:\r  b: c\r",
    "a: \u{85}b\nc: \u{2028}d\u{2029}e\n", "\u{FEFF}a: b\n---\n\u{FEFF}c: d\n",
    "\u{E9}: \u{1F600}\ne\u{301}: x\n\u{4E2D}: [\u{6587}]\n",
    "a: 'b\n\nc'\nd: \"e\n\n\n f\"\n", "a: b: c\n", "a: [b, c\nd: e\n", "a: {b: c\n", "- a\nb: c\n", "a: b\n c: d\n",
    "a:\n  b: c\n d: e\n", "a: 'b\n", "a: \"b\\q\"\n",
    "a: *none\n", "a: &a &b c\n", "&a a: &b b\n*a : c\n", "&a [b]: c\n", "&a\n&b c: d\n", "!!str &x\n- y\n",
    "a: &x\nb: *x\n", "&r\n- *r\n", "- &a\n- *a\n- !!null\n",
    "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: {name: a}\n- {kind: Pod}\n",
    "data:\n  script: |\n    #!/bin/sh\n    ---\n    echo hi\n  bin: !!binary aGVsbG8=\n",
    "a: |1\n x\nb: >+\n\n\n y\n\n", "a: >\n\n  x\n  \n   y\n", "- >-\n\n\n- x\n",
    "[a, [b, [c]], {d: {e: [f]}}]: g\n", "{? a : b, ? c, d, \"e\":f, 'g':h, [i]:j}\n", "[\"a\":b, {c}: d]\n",
    "a: {b: , c, \"d\"}\n", "[,]\n", "{,}\n", "a: http://x/y?z=1#f\n",
    "a: -b\nc: ?d\ne: :f\ng: -\n", "a:\n-   b:  c\n    d:  e\n-\n  f\n", "a:\n    - b\n    -\n      - c\n",
    "? a\n? b\n:\n  c\n", "- ? a\n  : b\n- : c\n", "a: 'x'#y\nb: [x]#y\n",
  ]

  private static let pieces = [
    "\n", "\r\n", "\r", "\n\n", " ", "  ", "    ", "\t", ":", ": ", ":\n", "- ", "-\n", "\n- ", "? ", "?\n", ", ", ",",
    "[", "]", "{", "}", "[]", "{}", "[a, b]", "{a: b}",
    "#", " # c", "\n# c\n", "  # c\n", "&a ", "*a", "&a\n", "*a : ", "!t ", "!!str ", "!!int ", "!!binary ", "!<x> ",
    "!e!f ", "! ", "|", "|\n", "|-\n", "|+\n", "|2\n", ">\n",
    ">-\n", ">1+\n", "'", "''", "\"", "\\", "\\n", "\\u0041", "\\ud83d", "\\udE00", "\\x", "\\U0010FFFF", "\\\n", "---",
    "\n---\n", "\n--- ", "...", "\n...\n", "%YAML 1.1\n", "%TAG ! x\n",
    "<<: ", "<<: *a\n", "~", "null", "yes", "0755", "1e3", "0x", ".inf", ".nan", "-0", "1_0", "9223372036854775808",
    "=", "@", "`", "a: b\n", "\na: b", "k:\n  ", "\"k\": ", "true",
    "\u{FEFF}", "\u{85}", "\u{2028}", "\u{A0}", "\u{E9}", "e\u{301}", "\u{1F600}", "\u{FFFD}", "\u{FFFE}", "\u{7F}",
    "\u{80}", "\u{D7FF}", "\u{E000}", "\u{10FFFF}",
  ]

  /// What is not UTF-8, or may not stand in YAML.
  private static let rawPieces: [[UInt8]] = [
    [0], [0, 0, 0], [1], [0x1B], [0x80], [0xBF], [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x9F],
    [0xF4, 0x90, 0x80, 0x80], [0xFE, 0xFF], [0xFF, 0xFE], [0xFF], [0xEF, 0xBB], [0xEF, 0xBF, 0xBE],
  ]
}
