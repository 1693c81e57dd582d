import Testing

@testable import MeshCommands

@Suite struct HelpTests {
  static let rootPage = """
    Work with an Istio-style service mesh from the command line

    USAGE
      meshctl COMMAND [flags]

    EXAMPLES
      # Inject sidecars into the manifests of a directory
      meshctl inject -f manifests --in-place

      # List the commands and what they do
      meshctl help

      # Tell which meshctl this is
      meshctl version

    COMMANDS
      inject   Add sidecars to workloads by editing their manifests
      help     Show help for a command
      version  Show the version of meshctl

    FLAGS
      -q, --quiet       report errors and warnings only
          --[no-]color  colour output, also where it is not a terminal
    @DETAIL@
          --no-pager    do not show long text in a pager
    @PAGER@
      -h, --help        show help: -h in brief, --help in full

    LEARN MORE
      meshctl COMMAND --help tells all about a command

    """

  @Test("meshctl alone, -h, --help and help show its page", arguments: [[], ["-h"], ["--help"], ["help"]])
  func root(_ words: [String]) {
    let isBrief = words == [] || words == ["-h"]
    let page = Self.rootPage.replacing("@DETAIL@\n", with: isBrief ? "" : Self.colorDetail)
      .replacing("@PAGER@\n", with: isBrief ? "" : Self.pagerDetail)
    #expect(CommandRun(words) == CommandRun(.done, output: page))
  }

  static let colorDetail = """
                        By default each stream is coloured if it is a terminal;
                        NO_COLOR, CLICOLOR_FORCE and TERM=dumb are heeded.

    """

  static let pagerDetail = """
                        On a terminal, help that is longer than the screen goes
                        through MESHCTL_PAGER, PAGER or less.

    """

  @Test(
    "help version and version --help show the whole page of the command",
    arguments: [["help", "version"], ["version", "--help"], ["version", "--bogus", "--help"]]
  )
  func command(_ words: [String]) {
    let expected = """
      Show the version of meshctl

      The object for programs has the keys version and platform; keys may be added,
      never renamed.

      USAGE
        meshctl version [flags]

      EXAMPLES
        # Show the version
        meshctl version

        # Show it as JSON
        meshctl version -o json

        # Show the number alone
        meshctl version -o jsonpath='{.version}'

      FLAGS
        -o, --output FORMAT  write it for programs (one of json, yaml, jsonpath=)

      INHERITED FLAGS
        -q, --quiet       report errors and warnings only
            --[no-]color  colour output, also where it is not a terminal
                          By default each stream is coloured if it is a terminal;
                          NO_COLOR, CLICOLOR_FORCE and TERM=dumb are heeded.
            --no-pager    do not show long text in a pager
                          On a terminal, help that is longer than the screen goes
                          through MESHCTL_PAGER, PAGER or less.
        -h, --help        show help: -h in brief, --help in full

      """
    #expect(CommandRun(words) == CommandRun(.done, output: expected))
  }

  @Test("help for an unknown command suggests a known one")
  func unknown() {
    let expected = """
      error: unknown command "verison" for "meshctl"
      help: did you mean "version"?
      help: run "meshctl --help" for usage

      """
    #expect(CommandRun(["help", "verison"]) == CommandRun(.usage, error: expected))
    let surplus = """
      error: unknown command "now" for "meshctl version"
      help: run "meshctl version --help" for usage

      """
    #expect(CommandRun(["help", "version", "now"]) == CommandRun(.usage, error: surplus))
  }

  @Test("a usage error points to the help of the command it was made in")
  func usageError() {
    let expected = """
      error: invalid value "jsn" for flag "-o": expected json, yaml, jsonpath=
      help: did you mean "json"?
      help: run "meshctl version --help" for usage

      """
    #expect(CommandRun(["version", "-o", "jsn"]) == CommandRun(.usage, error: expected))
  }
}
