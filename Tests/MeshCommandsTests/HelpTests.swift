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
      -h, --help        show help: -h in brief, --help in full

    LEARN MORE
      meshctl COMMAND --help tells all about a command

    """

  @Test("meshctl alone, -h, --help and help show its page", arguments: [[], ["-h"], ["--help"], ["help"]])
  func root(_ words: [String]) {
    let detail = words == [] || words == ["-h"] ? "" : Self.colorDetail
    let page = Self.rootPage.replacing("@DETAIL@\n", with: detail)
    #expect(CommandRun(words) == CommandRun(.done, output: page))
  }

  static let colorDetail = """
                        By default each stream is coloured if it is a terminal;
                        NO_COLOR, CLICOLOR_FORCE and TERM=dumb are heeded.

    """

  @Test(
    "help version and version --help show the whole page of the command",
    arguments: [["help", "version"], ["version", "--help"], ["version", "--bogus", "--help"]]
  )
  func command(_ words: [String]) {
    let expected = """
      Show the version of meshctl

      The JSON object has the keys version and platform; keys may be added, never
      renamed.

      USAGE
        meshctl version [flags]

      EXAMPLES
        # Show the version
        meshctl version

        # Show it as JSON
        meshctl version -o json

      FLAGS
        -o, --output FORMAT  how to write it (one of text, json; default text)

      INHERITED FLAGS
        -q, --quiet       report errors and warnings only
            --[no-]color  colour output, also where it is not a terminal
                          By default each stream is coloured if it is a terminal;
                          NO_COLOR, CLICOLOR_FORCE and TERM=dumb are heeded.
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
      error: invalid value "jsn" for flag "-o": expected text, json
      help: did you mean "json"?
      help: run "meshctl version --help" for usage

      """
    #expect(CommandRun(["version", "-o", "jsn"]) == CommandRun(.usage, error: expected))
  }
}
