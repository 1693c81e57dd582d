import Testing

@Suite("Sprig's functions")
struct SprigFunctionTests {
  @Test(
    "defaults",
    arguments: [
      ("{{default 1 0}} {{default 1 2}} {{.x | default \"d\"}} {{default 5}}", "1 2 d 5"),
      ("{{empty \"\"}} {{empty 1}} {{empty .x}}", "true false true"), ("{{coalesce 0 \"\" 3 4}}", "3"),
      ("{{ternary \"a\" \"b\" true}} {{false | ternary 1 2}}", "a 2"), ("{{all 1 0}} {{any 0 1}}", "false true"),
      ("{{compact (list 0 1 \"\" 2)}}", "[1 2]"),
    ]
  )
  func defaults(template: String, expected: String) { #expect(Rendering.text(template) == expected) }

  @Test(
    "texts",
    arguments: [
      (
        "[{{trim \"  a \"}}] {{trimAll \"-.\" \"-.a.-\"}} {{trimPrefix \"a\" \"ab\"}} {{trimSuffix \"b\" \"ab\"}}",
        "[a] a b a"
      ),
      ("{{contains \"b\" \"abc\"}} {{hasPrefix \"a\" \"abc\"}} {{hasSuffix \"c\" \"abc\"}}", "true true true"),
      ("{{quote \"a\\\"b\" 1 nil}} {{squote \"a\" 1}} {{cat \"a\" nil 1}}", "\"a\\\"b\" \"1\" 'a' '1' a 1"),
      ("{{replace \"a\" \"bb\" \"aXa\"}} {{replace \"\" \"-\" \"ab\"}}", "bbXbb -a-b-"),
      ("{{repeat 3 \"ab\"}}", "ababab"),
      (
        "{{upper \"aé\"}} {{lower \"AÉ\"}} {{title \"a bc-d\"}} {{untitle \"A Bc\"}} {{swapcase \"aB\"}}",
        "AÉ aé A Bc-D a bc Ab"
      ),
      (
        "{{trunc 2 \"abc\"}} {{trunc -2 \"abc\"}} {{trunc 9 \"abc\"}} {{substr 1 2 \"abc\"}} {{substr -1 2 \"abc\"}}",
        "ab bc abc b ab"
      ),
      (
        "{{abbrev 5 \"abcdefgh\"}} {{initials \"First Try\"}} {{nospace \" a b \"}} {{plural \"one\" \"many\" 2}}",
        "ab... FT ab many"
      ),
      ("{{indent 2 \"a\\nb\"}}|{{nindent 1 \"a\\nb\"}}", "  a\n  b|\n a\n b"),
    ]
  )
  func texts(template: String, expected: String) { #expect(Rendering.text(template) == expected) }

  @Test(
    "splitting and joining",
    arguments: [
      ("{{(split \",\" \"a,b\")._1}} {{splitList \",\" \"a,b,\"}} {{(splitn \",\" 2 \"a,b,c\")._1}}", "b [a b ] b,c"),
      ("{{join \"-\" (list 1 nil \"a\")}} {{join \",\" \"x\"}} {{sortAlpha (list \"b\" \"a\")}}", "1-a x [a b]"),
      ("{{toStrings (list 1 true)}}", "[1 true]"),
    ]
  )
  func splitting(template: String, expected: String) { #expect(Rendering.text(template) == expected) }

  @Test(
    "numbers",
    arguments: [
      (
        "{{int \"12\"}} {{int \"1.0\"}} {{int 1.9}} {{int \"x\"}} {{int64 true}} {{float64 \"1.5\"}} {{atoi \"7\"}}",
        "12 1 1 0 1 1.5 7"
      ),
      (
        "{{add 1 2 3}} {{sub 5 2}} {{mul 2 3 4}} {{div 7 2}} {{mod 7 3}} {{add1 4}} {{max 1 5 3}} {{min 4 2}}",
        "6 3 24 3 1 5 5 2"
      ),
      ("{{add 9223372036854775807 1}} {{div -9223372036854775808 -1}}", "-9223372036854775808 -9223372036854775808"),
      (
        "{{ceil 1.2}} {{floor 1.8}} {{round 1.2345 2}} {{maxf 1 2.5}} {{int 1e300}}",
        "2 1 1.23 2.5 -9223372036854775808"
      ),
      (
        "{{until 3}} {{until -2}} {{untilStep 0 6 2}} {{seq 3}} {{seq 3 1}} {{seq 0 2 4}}",
        "[0 1 2] [0 -1] [0 2 4] 1 2 3 3 2 1 0 2 4"
      ),
    ]
  )
  func numbers(template: String, expected: String) { #expect(Rendering.text(template) == expected) }

  @Test(
    "lists",
    arguments: [
      (
        "{{first (list 1 2)}} {{last (list 1 2)}} {{rest (list 1 2)}} {{initial (list 1 2)}} {{first (list)}}",
        "1 2 [2] [1] <no value>"
      ),
      (
        "{{append (list 1) 2}} {{prepend (list 1) 0}} {{concat (list 1) (list 2)}} {{reverse (list 1 2)}}",
        "[1 2] [0 1] [1 2] [2 1]"
      ),
      (
        "{{has 1 (list 1)}} {{without (list 1 2 1) 1}} {{uniq (list 1 2 1)}} {{slice (list 1 2 3) 1 2}}",
        "true [2] [1 2] [2]"
      ),
      ("{{chunk 2 (list 1 2 3)}} {{has (list 1) (list (list 1))}}", "[[1 2] [3]] true"),
    ]
  )
  func lists(template: String, expected: String) { #expect(Rendering.text(template) == expected) }

  @Test(
    "maps",
    arguments: [
      (
        "{{$d := dict \"a\" 1 \"b\"}}{{$d}} {{get $d \"a\"}} [{{get $d \"x\"}}] {{hasKey $d \"b\"}}",
        "map[a:1 b:] 1 [] true"
      ),
      ("{{$d := dict}}{{$e := $d}}{{$_ := set $d \"k\" 2}}{{$e.k}}{{$_ := unset $d \"k\"}}{{$e}}", "2map[]"),
      (
        "{{keys (dict \"b\" 1 \"a\" 2)}} {{values (dict \"b\" 1 \"a\" 2)}} {{pluck \"a\" (dict \"a\" 1) (dict)}}",
        "[a b] [2 1] [1]"
      ),
      ("{{pick (dict \"a\" 1 \"b\" 2) \"a\"}} {{omit (dict \"a\" 1 \"b\" 2) \"a\"}}", "map[a:1] map[b:2]"),
      (
        "{{merge (dict \"a\" 1) (dict \"a\" 2 \"b\" 3)}} {{mergeOverwrite (dict \"a\" 1) (dict \"a\" 2)}}",
        "map[a:1 b:3] map[a:2]"
      ),
      ("{{merge (dict \"m\" (dict \"x\" 1)) (dict \"m\" (dict \"x\" 2 \"y\" 3))}}", "map[m:map[x:1 y:3]]"),
      ("{{dig \"a\" \"b\" 0 (dict \"a\" (dict \"b\" 5))}} {{dig \"a\" \"x\" 0 (dict \"a\" (dict))}}", "5 0"),
    ]
  )
  func maps(template: String, expected: String) { #expect(Rendering.text(template) == expected) }

  @Test(
    "encodings",
    arguments: [
      (
        "{{toJson (dict \"b\" (list 1 nil true 1.5) \"a\" \"<&>\")}}",
        #"{"a":"\u003c\u0026\u003e","b":[1,null,true,1.5]}"#
      ),
      ("{{toRawJson \"<a>\"}} {{toJson 1e21}} {{toJson 0.0000001}}", "\"<a>\" 1e+21 1e-7"),
      ("{{toPrettyJson (dict \"a\" (list 1))}}", "{\n  \"a\": [\n    1\n  ]\n}"),
      ("{{(fromJson `{\"a\": [1, \"x\"]}`).a}} {{(fromYaml \"a: 1\").a}}", "[1 x] 1"),
      ("{{toYaml (dict \"b\" 1 \"a\" (list \"x\" \"1\"))}}", "a:\n- x\n- \"1\"\nb: 1"),
      ("{{b64enc \"hi\"}} {{b64dec \"aGk=\"}} {{b64enc \"\"}} {{b64enc \"abc\"}}", "aGk= hi  YWJj"),
      ("{{sha256sum \"abc\"}}", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ("{{adler32sum \"abc\"}}", "38600999"),
    ]
  )
  func encodings(template: String, expected: String) { #expect(Rendering.text(template) == expected) }

  @Test(
    "patterns, paths, types and versions",
    arguments: [
      (
        "{{regexMatch \"^a+$\" \"aa\"}} {{regexFind \"b+\" \"abbc\"}} {{regexFindAll \"[ab]\" \"xaby\" -1}}",
        "true bb [a b]"
      ),
      (
        "{{regexReplaceAll \"a(x*)b\" \"-ab-axxb-\" \"${1}W\"}} {{regexReplaceAllLiteral \"a\" \"ba\" \"$1\"}}",
        "-W-xxW- b$1"
      ),
      (
        "{{regexSplit \"z+\" \"pizza\" -1}} {{regexSplit \"z\" \"azbzc\" 2}} {{regexQuoteMeta \"1.2\"}}",
        "[pi a] [a bzc] 1\\.2"
      ),
      (
        "{{base \"/a/b\"}} {{dir \"/a/b\"}} {{ext \"a.b.c\"}} {{clean \"a/../b//c\"}} {{isAbs \"/a\"}}",
        "b /a .c b/c true"
      ),
      (
        "{{typeOf 1}} {{kindOf (list)}} {{kindIs \"map\" (dict)}} {{typeIs \"string\" \"\"}} {{deepEqual (list 1) (list 1)}}",
        "int slice true true true"
      ),
      ("{{(semver \"v1.2.3-beta.1+x\").Minor}} {{semver \"1.2\"}}", "2 1.2.0"),
      (
        "{{semverCompare \">=1.2\" \"1.3.0\"}} {{semverCompare \"^1.2.0\" \"2.0.0\"}} {{semverCompare \"~1.2.3\" \"1.2.9\"}}",
        "true false true"
      ),
      (
        "{{semverCompare \"1.x\" \"1.9.0\"}} {{semverCompare \"<1 || >=2\" \"1.5.0\"}} {{semverCompare \">= 1.0, < 2\" \"1.5.0\"}}",
        "true false true"
      ),
      (
        "{{semverCompare \">=1.0.0\" \"1.5.0-rc1\"}} {{semverCompare \">=1.0.0-0\" \"1.5.0-rc1\"}} {{semverCompare \"1.1 - 1.3\" \"1.2.0\"}}",
        "false true true"
      ),
    ]
  )
  func rest(template: String, expected: String) { #expect(Rendering.text(template) == expected) }
}
