import Output
import Testing

@Suite struct JSONPathTemplateTests {
  @Test(
    "a template gives what kubectl gives",
    arguments: [
      // Text, and the value itself.
      ("hello", "hello"),
      ("", ""),
      ("kind is {.kind}", "kind is List"),
      ("{.kind}, {.replicas}", "List, 3"),
      ("{ .kind }", "List"),
      (#"{"{"}"#, "{"),
      (#"{.kind}{"\n"}"#, "List\n"),
      (#"{'\t'}|{"\"\\\'\u00e9\x41"}"#, "\t|\"\\'éA"),
      ("{.owners[0].team}", "[]"),
      ("{5} {-2.5} {true} {+7}", "5 -2.5 true 7"),
      // Children.
      ("{$.kind}", "List"),
      ("{@.kind}", "List"),
      ("{['kind']}", "List"),
      (#"{["kind"]}"#, "List"),
      ("{.ready} {.share} {.nothing}", "true 2.5 null"),
      ("{.items[0].metadata.name}", "reviews-v1"),
      ("{.items[0]['metadata'].name}", "reviews-v1"),
      ("{.items[0].['metadata'].name}", "reviews-v1"),
      (#"{.items[0].metadata.labels.app\.kubernetes\.io/name}"#, "reviews"),
      (#"{.items[0].metadata.labels['app\.kubernetes\.io/name']}"#, "reviews"),
      ("{.items[0].metadata.labels['app.kubernetes.io/name']}", "reviews"),
      ("{.items[0]['metadata.name']}", "reviews-v1"),
      ("{.items[0].status.limits}", #"{"cpu":"4"}"#),
      ("{.ports}", "[80,443,8080,9090,15000]"),
      // Missing names have no results.
      ("before-{.absent}after", "before-after"),
      ("{.absent.below[0].more}", ""),
      ("{.kind.below}", ""),
      ("{.nothing[0]}", ""),
      // Places in arrays.
      ("{.ports[0]}", "80"),
      ("{.ports[-1]}", "15000"),
      ("{.ports[-2]}", "9090"),
      ("{.ports[0:2]}", "80 443"),
      ("{.ports[:2]}", "80 443"),
      ("{.ports[3:]}", "9090 15000"),
      ("{.ports[-2:]}", "9090 15000"),
      ("{.ports[:-3]}", "80 443"),
      ("{.ports[:4:2]}", "80 8080"),
      ("{.ports[::2]}", "80 8080 15000"),
      ("{.ports[1::2]}", "443 9090"),
      ("{.ports[0:5:9223372036854775807]}", "80"),
      ("{.ports[2:2]}", ""),
      ("{.ports[:]}", "80 443 8080 9090 15000"),
      ("{.mixed[:4:2]}", "true 1"),
      ("{.mixed}", #"[true,"one",1,1.5,null]"#),
      // Wildcards and unions.
      ("{.ports[*]}", "80 443 8080 9090 15000"),
      ("{.items[*].metadata.name}", "reviews-v1 reviews-v2"),
      ("{.items[0].status.limits.*}", "4"),
      ("{.items[0].status.limits[*]}", "4"),
      ("{.kind.*}", ""),
      ("{.items[*].status.addresses[*].ip}", "10.0.0.1 10.0.0.2 192.168.0.1"),
      ("{.ports[0,2]}", "80 8080"),
      ("{.ports[-1, 0]}", "15000 80"),
      ("{.ports[0,2:4]}", "80 8080 9090"),
      ("{.items[*]['metadata.name', 'status.limits']}", #"reviews-v1 reviews-v2 {"cpu":"4"} {"cpu":"8"}"#),
      // Descent.
      ("{..name}", "reviews-v1 reviews-v2 lin ana"),
      ("{...ip}", "10.0.0.1 10.0.0.2 192.168.0.1"),
      ("{.items..version}", "v1 v2"),
      ("{.items..addresses[0].ip}", "10.0.0.1 10.0.0.2"),
      ("{.owners..*}", #"{"name":"lin","team":[]} {"name":"ana","team":{"lead":"lin"}} lin [] ana {"lead":"lin"} lin"#),
      ("{.ports..}", "[80,443,8080,9090,15000]"),
      // Filters.
      (#"{.owners[?(@.name=="ana")].team.lead}"#, "lin"),
      ("{.owners[?(@.name=='ana')].team.lead}", "lin"),
      (#"{.owners[?( @.name == "ana" )].team.lead}"#, "lin"),
      (#"{.owners[?(@.name!="ana")].name}"#, "lin"),
      ("{.ports[?(@<443)]}", "80"),
      ("{.ports[?(@<=443)]}", "80 443"),
      ("{.ports[?(@>9090)]}", "15000"),
      ("{.ports[?(@>=9090.0)]}", "9090 15000"),
      ("{.items[?(@.status.ready==true)].metadata.name}", "reviews-v1"),
      ("{.items[?(@.status.load>2)].metadata.name}", "reviews-v2"),
      ("{.items[?(@..ready==true)].metadata.name}", "reviews-v1"),
      ("{.items[?(@.status.addresses[1])].metadata.name}", "reviews-v2"),
      ("{.owners[?(@.team.lead)].name}", "ana"),
      ("{.owners[?(@.team.lead==@.name)].name}", ""),
      (#"{.items[?(@.metadata.labels.app\.kubernetes\.io/name=="ratings")].metadata.name}"#, "reviews-v2"),
      (#"{.items[?(@.metadata.labels['app.kubernetes.io/name']=="ratings")].metadata.name}"#, "reviews-v2"),
      (#"{.items[?(@.status.addresses[?(@.type=="node")])].metadata.name}"#, "reviews-v2"),
      (#"{.items[?(@.status.restarts=="12")].metadata.name}"#, ""),
      (#"{.items[?(@.status.restarts!="12")].metadata.name}"#, "reviews-v1 reviews-v2"),
      (#"{.owners[?(@.name=="a)]\"")].name}"#, ""),
      // Ranges.
      ("{range .items[*]}{.metadata.name}, {end}{.kind}", "reviews-v1, reviews-v2, List"),
      (#"{range .items[*]}{.metadata.name}{"\t"}{$.status.restarts}{"\n"}{end}"#, "reviews-v1\t0\nreviews-v2\t12\n"),
      (
        "{range .items[*]}{.metadata.name}: {range .status.addresses[*]}{.ip} {end}; {end}",
        "reviews-v1: 10.0.0.1 ; reviews-v2: 10.0.0.2 192.168.0.1 ; "
      ),
      (
        "{range .items[*]}[{.metadata.name}, {.status.limits}] {end}",
        #"[reviews-v1, {"cpu":"4"}] [reviews-v2, {"cpu":"8"}] "#
      ),
      ("{range .absent[*]}{.name}{range .deep}x{end}{end}done", "done"),
      ("{range .ports[:2]}{@},{end}", "80,443,"),
      // A path needs no braces.
      (".items[*].metadata.name", "reviews-v1 reviews-v2"),
      ("$.kind", "List"),
      ("@.replicas", "3"),
      ("[?(@.a)]", ""),
    ]
  )
  func rendering(template: String, expected: String) throws {
    let value = template == "[?(@.a)]" ? [] : SampleMesh.value
    #expect(try JSONPathTemplate(template).render(value) == expected)
  }

  @Test("braces and a dot alone are the value itself", arguments: ["{}", "{.}", "{@}", "{$}", ".", "$", "@"])
  func itself(template: String) throws {
    #expect(try JSONPathTemplate(template).render(["a": [1]]) == #"{"a":[1]}"#)
  }

  @Test(
    "what cannot be taken through a value is an error of its own kind",
    arguments: [
      ("{.items[5]}", .indexOutOfBounds(5, count: 2)),
      ("{.items[-3]}", .indexOutOfBounds(-3, count: 2)),
      ("{.items[0:3]}", .indexOutOfBounds(3, count: 2)),
      ("{.items[-3:]}", .indexOutOfBounds(-1, count: 2)),
      ("{.items[-9223372036854775808]}", .indexOutOfBounds(.min, count: 2)),
      ("{.ports[3:1]}", .reversedSlice(start: 3, end: 1)),
      ("{.kind[0]}", .notAnArray("a string")),
      ("{.items[0][?(@.a)]}", .notAnArray("an object")),
      ("{.items[?(@..ip==\"10.0.0.1\")]}", .manyCompared),
    ] as [(String, JSONPathError)]
  )
  func evaluationErrors(template: String, expected: JSONPathError) throws {
    let template = try JSONPathTemplate(template)
    #expect(throws: expected) { try template.render(SampleMesh.value) }
  }

  @Test("missing names are refused where they must be there")
  func refusedKeys() throws {
    let template = try JSONPathTemplate("{.absent\u{1B}}")
    #expect(throws: JSONPathError.keyNotFound("absent\u{1B}")) {
      try template.render(SampleMesh.value, missingKeys: .refused)
    }
    #expect(JSONPathError.keyNotFound("absent\u{1B}").description == #""absent\x1b" is not found"#)
    #expect(try JSONPathTemplate("{.owners[*].team.lead}").render(SampleMesh.value, missingKeys: .refused) == "lin")
    #expect(try JSONPathTemplate("{.none[*].lead}").render(SampleMesh.value) == "")
  }

  @Test("a path whose results multiply without end is an error and not a full memory")
  func explosion() throws {
    let deep = (0..<300).reduce(["x": 1] as JSONValue) { below, _ in ["x": below] }
    let template = try JSONPathTemplate("{..x..x..x..x}")
    #expect(throws: JSONPathError.tooManyResults) { try template.render(deep) }
  }

  @Test("descent needs no stack")
  func deepValue() throws {
    let deep = (0..<5000).reduce(["leaf": 7] as JSONValue) { below, _ in ["x": below] }
    #expect(try JSONPathTemplate("{..leaf}").render(deep) == "7")
  }
}
