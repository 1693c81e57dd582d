import Testing

@testable import ArgumentParsing

@Suite struct ManualPageTests {
  static let edition = ManualEdition(
    program: "tool 1.0.0",
    date: "November 21, 2026",
    inherited: SampleCommand.inherited,
    topics: [Term("syntax", "The syntax of lines")]
  )

  func page(_ words: [String], notes: CommandNotes = CommandNotes()) throws -> ManualPage<String> {
    let invocation = try SampleCommand.parse(words)
    return ManualPage(invocation.node, path: invocation.path, notes: notes, edition: Self.edition)
  }

  @Test("the page of a command tells everything that its declaration and notes know")
  func command() throws {
    let notes = CommandNotes(
      exitStatuses: [Term("0", "Done.")],
      environment: [Term("HOME", "Your home.")],
      files: [Term("~/.tool", "Settings.")]
    )
    let page = try page(["route", "set"], notes: notes)
    #expect(page.fileName == "tool-route-set.1")
    #expect(page.render() == Self.expected)
  }

  static let expected = #"""
    .Dd November 21, 2026
    .Dt TOOL-ROUTE-SET 1
    .Os tool 1.0.0
    .Sh NAME
    .Nm tool-route-set
    .Nd set the weights of a service
    .Sh SYNOPSIS
    .Nm "tool route set"
    .Fl f Ar FILE
    .Ar SERVICE
    .Op Ar SUBSET=WEIGHT ...
    .Op Ar flags
    .Sh DESCRIPTION
    Set the weights of a service.
    .Pp
    The first paragraph tells what happens to the traffic of a service when weights
    are set.
    .Pp
    The second one is short.
    .Pp
    The arguments are:
    .Bl -tag -width Ds
    .It Ar SERVICE
    The service.
    .It Ar SUBSET=WEIGHT
    The weights.
    .El
    .Sh OPTIONS
    .Bl -tag -width Ds
    .It Fl f Ar FILE , Fl \-filename Ar FILE
    Read manifests from a file, a directory or \- for standard input (may be
    repeated).
    .It Fl R , Fl \-recursive
    Also read the directories below.
    .It Fl n Ar NAME , Fl \-namespace Ar NAME
    Take this namespace (environment: \%SAMPLE_NAMESPACE).
    .It Fl o Ar FORMAT , Fl \-output Ar FORMAT
    Write this format (one of yaml, json; default yaml).
    .Pp
    JSON is written for every document.
    .Pp
    YAML keeps the text.
    .It Fl \-count Ar \&N
    Try so often (default 3).
    .It Fl \-diff
    Show a diff.
    .Pp
    Not together with \-\-in\-place, \-\-output\-dir.
    .It Fl \-in\-place
    Change the files.
    .Pp
    Not together with \-\-diff, \-\-output\-dir.
    .It Fl \-output\-dir Ar \&DIR
    Write into a directory.
    .Pp
    Not together with \-\-diff, \-\-in\-place.
    .It Fl q , Fl \-quiet
    Say less.
    .It Fl \-color , Fl \-no\-color
    Use colour.
    .It Fl h , Fl \-help
    Show help.
    .El
    .Sh ENVIRONMENT
    .Bl -tag -width Ds
    .It Ev SAMPLE_NAMESPACE
    Stands in for the flag \-\-namespace.
    .It Ev HOME
    Your home.
    .El
    .Sh FILES
    .Bl -tag -width Ds
    .It Pa \(ti/.tool
    Settings.
    .El
    .Sh EXIT STATUS
    .Bl -tag -width Ds
    .It Li 0
    Done.
    .El
    .Sh EXAMPLES
    Split in halves:
    .Dl "tool route set \-f mesh reviews v1=50 v3=50"
    .Pp
    Show a diff:
    .Dl "tool route set \-f mesh reviews v1=100 \-\-diff"
    .Sh SEE ALSO
    .Xr tool-route 1

    """#

  @Test("the page of a group lists its commands, and the pages above and below")
  func group() throws {
    let expected = #"""
      .Dd November 21, 2026
      .Dt TOOL-ROUTE 1
      .Os tool 1.0.0
      .Sh NAME
      .Nm tool-route
      .Nd shift traffic
      .Sh SYNOPSIS
      .Nm "tool route"
      .Ar COMMAND
      .Op Ar flags
      .Sh DESCRIPTION
      Shift traffic.
      .Pp
      Other names for it: rt.
      .Pp
      The commands are:
      .Bl -tag -width Ds
      .It Cm set
      Set the weights of a service.
      .El
      .Sh OPTIONS
      .Bl -tag -width Ds
      .It Fl q , Fl \-quiet
      Say less.
      .It Fl \-color , Fl \-no\-color
      Use colour.
      .It Fl h , Fl \-help
      Show help.
      .El
      .Sh SEE ALSO
      .Xr tool 1 ,
      .Xr tool-route-set 1

      """#
    #expect(try page(["route"]).render() == expected)
  }

  @Test("the page of the program lists the topics of help")
  func program() throws {
    let lines = try page([]).render().split(separator: "\n")
    let introduction = try #require(
      lines.firstIndex(of: #"There is help about more, each by "tool help" and its name:"#)
    )
    #expect(
      Array(lines[introduction...].prefix(5).dropFirst())
        == [".Bl -tag -width Ds", ".It Cm syntax", "The syntax of lines.", ".El"]
    )
  }

  @Test("prose is never taken for requests, macros or escapes, and its sentences begin lines")
  func prose() {
    var text = ManualText()
    text.prose(".profile is read. 'Quoted' \\x1b, ~/dir and --flag.\n\nNo macro.")
    text.line("Li", ["No", "two words", "say \"hi\"", "-x", "0"])
    let expected = #"""
      \&\%.profile is read.
      \(aqQuoted\(aq \ex1b, \%\(ti/dir and \-\-flag.
      .Pp
      No macro.
      .Li \&No "two words" "say \(dqhi\(dq" \&\-x 0

      """#
    #expect(text.text == expected)
  }
}
