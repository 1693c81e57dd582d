import ArgumentParsing
import Output
import Testing

@Suite struct HelpPageTests {
  func page(_ words: [String]) throws -> HelpPage<String> {
    let invocation = try SampleCommand.parse(words)
    return HelpPage(invocation.node, path: invocation.path, inherited: SampleCommand.inherited)
  }

  @Test("the brief page of a command shows usage, examples, arguments and flags")
  func brief() throws {
    let expected = """
      Set the weights of a service

      USAGE
        tool route set -f FILE SERVICE [SUBSET=WEIGHT...] [flags]

      EXAMPLES
        # Split in halves
        tool route set -f mesh reviews v1=50 v3=50

        # Show a diff
        tool route set -f mesh reviews v1=100 --diff

      ARGUMENTS
        SERVICE             the service
        [SUBSET=WEIGHT...]  the weights

      FLAGS
        -f, --filename FILE   read manifests from a file, a directory or - for
                              standard input (may be repeated)
        -R, --recursive       also read the directories below
        -n, --namespace NAME  take this namespace (environment: SAMPLE_NAMESPACE)
        -o, --output FORMAT   write this format (one of yaml, json; default yaml)
            --count N         try so often (default 3)
            --diff            show a diff
            --in-place        change the files
            --output-dir DIR  write into a directory

      INHERITED FLAGS
        -q, --quiet       say less
            --[no-]color  use colour
        -h, --help        show help

      """
    #expect(try page(["route", "set"]).render(.brief, width: 80) == expected)
  }

  /// A whole page, 60 columns wide.
  static let fullPage = """
    Set the weights of a service

    The first paragraph tells what happens to the traffic of a
    service when weights are set.

    The second one is short.

    USAGE
      tool route set -f FILE SERVICE [SUBSET=WEIGHT...] [flags]

    EXAMPLES
      # Split in halves
      tool route set -f mesh reviews v1=50 v3=50

      # Show a diff
      tool route set -f mesh reviews v1=100 --diff

    ARGUMENTS
      SERVICE             the service
      [SUBSET=WEIGHT...]  the weights

    FLAGS
      -f, --filename FILE   read manifests from a file, a
                            directory or - for standard input
                            (may be repeated)
      -R, --recursive       also read the directories below
      -n, --namespace NAME  take this namespace (environment:
                            SAMPLE_NAMESPACE)
      -o, --output FORMAT   write this format (one of yaml,
                            json; default yaml)
                            JSON is written for every document.
                            YAML keeps the text.
          --count N         try so often (default 3)
          --diff            show a diff
                            Not together with --in-place,
                            --output-dir.
          --in-place        change the files
                            Not together with --diff,
                            --output-dir.
          --output-dir DIR  write into a directory
                            Not together with --diff,
                            --in-place.

    INHERITED FLAGS
      -q, --quiet       say less
          --[no-]color  use colour
      -h, --help        show help

    """

  @Test("the full page adds the discussion and details, wrapped to the width")
  func full() throws {
    #expect(try page(["route", "set"]).render(.full, width: 60) == Self.fullPage)
  }

  @Test("where the terminal is narrow, text stands below its term")
  func narrow() throws {
    let expected = """
      FLAGS
        -f, --filename FILE
            read manifests from a file, a
            directory or - for standard input
            (may be repeated)
        -R, --recursive
            also read the directories below

      """
    let page = try page(["route", "set"]).render(.brief, width: 40)
    let lines = page.split(separator: "\n").drop { $0 != "FLAGS" }.prefix(7)
    #expect(lines.map { $0 + "\n" }.joined() == expected)
  }

  @Test("the page of a group lists its commands, and headings are bold in colour")
  func group() throws {
    let expected = """
      Shift traffic

      \u{1B}[1mUSAGE\u{1B}[0m
        tool route COMMAND [flags]

      \u{1B}[1mALIASES\u{1B}[0m
        rt

      \u{1B}[1mCOMMANDS\u{1B}[0m
        set  Set the weights of a service

      \u{1B}[1mINHERITED FLAGS\u{1B}[0m
        -q, --quiet       say less
            --[no-]color  use colour
        -h, --help        show help

      \u{1B}[1mLEARN MORE\u{1B}[0m
        tool route COMMAND --help tells all about a command

      """
    #expect(try page(["route"]).render(.brief, width: 80, styler: Styler(colorEnabled: true)) == expected)
  }
}
