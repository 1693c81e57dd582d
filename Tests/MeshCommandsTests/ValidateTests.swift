import Console
import Foundation
import MeshCommands
import TestSupport
import Testing

@Suite("meshctl validate in memory")
struct ValidateTests {
  static let clean = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {mode: fast}\n"
  static let broken = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\ndata:\n  mode: no  # why\n"
  static let doubtful = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n---\n\(clean)---\n\(clean)"

  /// Runs `validate` on files of a fresh directory, which words and messages call DIR; gives the files afterwards, too.
  static func validate(
    _ words: String...,
    files: [String: String] = [:],
    input: String = ""
  ) throws -> (run: CommandRun, files: [String: String]) {
    try TemporaryDirectory.with { directory in
      for (name, text) in files { try Data(text.utf8).write(to: directory.appendingPathComponent(name)) }
      let context = Context(streams: .inMemory(input: input))
      let words = ["validate"] + words.map { $0.replacing("DIR", with: directory.path) }
      let status = CommandRunner().run(words, in: context)
      let after = try files.keys.map { name in
        (name, String(decoding: try Data(contentsOf: directory.appendingPathComponent(name)), as: UTF8.self))
      }
      let run = CommandRun(
        status,
        output: context.streams.output.text.replacing(directory.path, with: "DIR"),
        error: context.streams.error.text.replacing(directory.path, with: "DIR")
      )
      return (run, Dictionary(uniqueKeysWithValues: after))
    }
  }

  @Test("a clean mesh is 0, with a summary on standard error that -q leaves out")
  func clean() throws {
    let (run, _) = try Self.validate("-f", "-", input: Self.clean)
    #expect(run == CommandRun(.done, error: "1 object in 1 file: nothing found\n"))
    #expect(try Self.validate("-q", "-f", "-", input: Self.clean).run == CommandRun(.done))
  }

  @Test("an error is 3, and shown with its line and its cure")
  func findings() throws {
    let (run, _) = try Self.validate(
      "-f",
      "DIR",
      "--only",
      "IST0106",
      files: ["a.yaml": Self.clean, "b.yaml": Self.broken]
    )
    #expect(
      run
        == CommandRun(
          .findings,
          output: """
            DIR/b.yaml:5:9: error: data[mode]: expected text, found a boolean [IST0106]
            5 |   mode: no  # why
              |         ^~
            help: quote the value: `"no"`

            """,
          error: "2 objects in 2 files: 1 error\n"
        )
    )
  }

  @Test("a warning is 0, and 3 with --strict; --ignore leaves it out and says so")
  func warnings() throws {
    #expect(try Self.validate("-f", "-", input: Self.doubtful).run.status == .done)
    #expect(try Self.validate("-f", "-", "--strict", input: Self.doubtful).run.status == .findings)
    let (run, _) = try Self.validate("-f", "-", "--strict", "--ignore", "MSH0009", input: Self.doubtful)
    #expect(run == CommandRun(.done, error: "3 objects in 1 file: nothing found, 1 suppressed\n"))
  }

  @Test("a syntax error is a finding; the other documents are checked all the same")
  func syntax() throws {
    let (run, _) = try Self.validate("-f", "-", "-o", "github", input: "a: [\n---\n\(Self.broken)")
    #expect(run.status == .findings)
    #expect(
      run.output.split(separator: "\n").map {
        $0.contains("MSH0001") || $0.contains("IST0106") || $0.contains("MSH0006")
      } == [true, true, true]
    )
  }

  @Test("what cannot be read is 1, and hides no finding of the others")
  func unreadable() throws {
    let (run, _) = try Self.validate(
      "-f",
      "DIR/none.yaml",
      "-f",
      "DIR/b.yaml",
      "--only",
      "IST0106",
      files: ["b.yaml": Self.broken]
    )
    #expect(run.status == .failed)
    #expect(run.output.hasPrefix("DIR/b.yaml:5:9: error: data[mode]"))
    #expect(
      run.error == """
        error: cannot read DIR/none.yaml: no such file or directory
        1 object in 1 file: 1 error, 1 unreadable input

        """
    )
  }

  @Test("--fix mends the file in place, tells so, and reports what is left")
  func fix() throws {
    let text = Self.broken + "  time: 12:30\n"
    let (run, files) = try Self.validate("-f", "DIR", "--fix", files: ["b.yaml": text, "a.yaml": Self.clean])
    #expect(files == ["b.yaml": text.replacing("no  #", with: "\"no\"  #"), "a.yaml": Self.clean])
    #expect(run.status == .done)
    #expect(run.error == "mended 1 finding in 1 file\n2 objects in 2 files: 1 note\n")
    #expect(run.output.hasPrefix("DIR/b.yaml:6:9: information: Kubernetes reads 12:30 as text"))
  }

  @Test("--fix --diff shows the change, writes nothing, and keeps the status")
  func diff() throws {
    let (run, files) = try Self.validate("-f", "DIR/b.yaml", "--fix", "--diff", files: ["b.yaml": Self.broken])
    #expect(files == ["b.yaml": Self.broken])
    #expect(run.status == .findings)
    let changed = run.output.split(separator: "\n").filter { $0.hasPrefix("-  ") || $0.hasPrefix("+  ") }
    #expect(changed == ["-  mode: no  # why", "+  mode: \"no\"  # why"])
  }

  @Test("standard input cannot be mended in place, and the error says what to do")
  func fixInput() throws {
    let (run, _) = try Self.validate("-f", "-", "--fix", "--only", "IST0106", input: Self.broken)
    #expect(run.status == .failed)
    #expect(
      run.error.hasPrefix(
        "error: standard input cannot be mended in place\nhelp: pass --diff to see the changes\n"
      )
    )
  }

  @Test("--explain tells about a code by number or name, and of a wrong one what may be meant")
  func explain() throws {
    let (byName, _) = try Self.validate("--explain", "duplicateobject")
    let (byCode, _) = try Self.validate("--explain", "MSH0009")
    #expect(byName == byCode)
    #expect(byCode.output.hasPrefix("MSH0009 DuplicateObject (warning)\n\nThe same object is given twice.\n"))
    let (unknown, _) = try Self.validate("--explain", "MSH009")
    #expect(
      unknown
        == CommandRun(.notFound, error: "error: there is no code 'MSH009'\nhelp: pass a code such as MSH0009\n")
    )
  }

  @Test("a shell is offered the codes with what they mean, also behind =")
  func completion() {
    let run = CommandRun(["__complete", "--", "validate", "--explain", "MSH0009"])
    #expect(run == CommandRun(.done, output: "MSH0009\tThe same object is given twice.\n"))
    let attached = CommandRun(["__complete", "--", "validate", "--ignore=MSH0009"])
    #expect(attached.output.contains("--ignore=MSH0009\t"))
  }

  @Test(
    "a command line that makes no sense is 2",
    arguments: [
      ([], "needs the flag \"-f FILE\""), (["-f", "-", "--diff"], "--diff"), (["-f", "-", "--ignore", "XX"], "XX"),
      (["-f", "-", "--explain", "IST0101"], "--explain"), (["-f", "-", "--fix=all"], "all"),
    ]
  )
  func usage(words: [String], named: String) {
    let run = CommandRun(["validate"] + words)
    #expect(run.status == .usage)
    #expect(run.error.split(separator: "\n").first?.contains(named) == true)
  }

  @Test("a mesh configuration that is none is refused by name")
  func meshConfig() throws {
    let (run, _) = try Self.validate(
      "-f",
      "-",
      "--mesh-config",
      "DIR/m.yaml",
      files: ["m.yaml": "[]\n"],
      input: Self.clean
    )
    #expect(
      run
        == CommandRun(
          .failed,
          error: """
            error: DIR/m.yaml holds no mesh configuration
            help: pass the text of a MeshConfig, or the ConfigMap istio with its key mesh

            """
        )
    )
  }
}
