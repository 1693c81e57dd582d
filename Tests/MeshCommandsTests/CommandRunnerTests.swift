import ArgumentParsing
import Console
import System
import Testing

@testable import MeshCommands

@Suite struct CommandRunnerTests {
  /// Ends as its options say.
  struct Sample: OfflineCommand {
    enum Ending: String, CaseIterable, ArgumentValue {
      case done, findings, input, notFound
    }

    struct Options: CommandOptions {
      var isJSON = false
      var ending = Ending.done

      static let flags: [Flag<Self>] = [
        .switch("json", \.isJSON, help: "answer in JSON"),
        .value("ending", "HOW", \.ending, help: "end so").environment("SAMPLE_ENDING"),
      ]
    }

    static let declaration = CommandDeclaration("sample", summary: "End as told")
    private let options: Options

    init(_ options: Options) { self.options = options }

    var errorFormat: ErrorFormat { options.isJSON ? .json : .text }

    func run(in context: Context) throws(CommandError) -> ExitStatus {
      try context.write("data\n")
      context.report(["report"])
      switch options.ending {
      case .done: return .done
      case .findings: return .findings
      case .input: throw .input("cannot read \u{1B}[2J.yaml", next: nil)
      case .notFound: throw .notFound("no service \"x\"", next: "list services with \"meshctl list\"")
      }
    }
  }

  static let runner = CommandRunner(root: .group(CommandDeclaration("tool", summary: "Tool"), [Sample.node]))

  func run(_ line: String, environment: [String: String] = [:]) -> CommandRun {
    CommandRun(line.split(separator: " ").map(String.init), runner: Self.runner, environment: environment)
  }

  @Test("data goes to output, reports to error, and the command's status is the program's")
  func success() {
    #expect(run("sample") == CommandRun(.done, output: "data\n", error: "report\n"))
    #expect(run("sample --ending findings") == CommandRun(.findings, output: "data\n", error: "report\n"))
    #expect(run("sample", environment: ["SAMPLE_ENDING": "findings"]).status == .findings)
  }

  @Test("-q silences reports and not errors")
  func quiet() {
    #expect(run("-q sample") == CommandRun(.done, output: "data\n"))
    #expect(
      run("sample -q --ending input")
        == CommandRun(.failed, output: "data\n", error: "error: cannot read \\x1b[2J.yaml\n")
    )
  }

  @Test("an error is told once, with its status and what to do next")
  func failure() {
    let expected = """
      report
      error: no service "x"
      help: list services with "meshctl list"

      """
    #expect(run("sample --ending notFound") == CommandRun(.notFound, output: "data\n", error: expected))
  }

  @Test("an error of a command that answers in JSON is one line of JSON")
  func machineFailure() {
    let expected =
      #"{"error":{"kind":"not-found","message":"no service \"x\"","#
      + #""help":["list services with \"meshctl list\""],"exitStatus":5}}"# + "\n"
    #expect(run("sample -q --json --ending notFound") == CommandRun(.notFound, output: "data\n", error: expected))
  }

  @Test("--color styles errors where the environment would not")
  func color() {
    let expected = "\u{1B}[1;31merror:\u{1B}[0m cannot read \\x1b[2J.yaml\n"
    #expect(run("sample -q --color --ending input", environment: ["NO_COLOR": "1"]).error == expected)
  }

  @Test("a reader that has gone ends the program quietly, a full disk does not")
  func brokenOutput() {
    for (reason, status, message) in [
      (SystemErrorReason.brokenPipe, ExitStatus.done, ""),
      (.noSpace, .failed, "error: cannot write <memory>: no space left on device\n"),
    ] {
      let error = OutputStream.inMemory()
      let streams = Streams(input: .inMemory(), output: .failing(because: reason), error: error)
      #expect(Self.runner.run(["sample", "-q"], in: Context(streams: streams)) == status)
      #expect(error.text == message)
    }
  }

  @Test("the status of a failure stands though the output fails too")
  func bothFail() {
    let streams = Streams(input: .inMemory(), output: .failing(because: .brokenPipe), error: .inMemory())
    #expect(Self.runner.run(["sample", "--ending", "notFound"], in: Context(streams: streams)) == .notFound)
  }

  @Test("exit statuses keep the numbers that scripts know")
  func statuses() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 130, 143])
  }
}
