import Foundation
import TestSupport
import Testing

@Suite("Bad input to the built binary")
struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Bash that makes the input.
    let preparation: String
    let input: String
    let error: String

    init(_ name: String, _ preparation: String, _ input: String, _ error: String) {
      (testDescription, self.preparation, self.input, self.error) = (name, preparation, input, error)
    }
  }

  static let cases = [
    Case("a missing file", "", "-f no.yaml", "error: cannot read no.yaml: no such file or directory\n"),
    Case(
      "a broken link",
      "ln -s no.yaml link.yaml",
      "-f link.yaml",
      "error: cannot read link.yaml: no such file or directory\n"
    ),
    Case(
      "control characters in a name",
      "",
      "-f $'\\e[2J.yaml'",
      "error: cannot read \\x1b[2J.yaml: no such file or directory\n"
    ),
    Case(
      "a directory without manifests",
      "mkdir d; touch d/notes.txt",
      "-f d",
      "error: no manifests in d: no file there ends in .yaml, .yml or .json\n"
    ),
    Case(
      "manifests one directory below",
      "mkdir -p d/e; touch d/e/x.yaml",
      "-f d",
      """
      error: no manifests in d: no file there ends in .yaml, .yml or .json
      help: pass -R to look into its directories too

      """
    ),
    Case("an empty file", ": >x.yaml", "-f x.yaml", "error: x.yaml is empty\nhelp: pass a manifest\n"),
    Case("an empty device", "", "-f /dev/null", "error: /dev/null is empty\nhelp: pass a manifest\n"),
    Case(
      "comments alone",
      "printf '# a\\n---\\n# b\\n' >x.yaml",
      "-f x.yaml",
      "error: x.yaml holds no Kubernetes objects\nhelp: every object needs an apiVersion and a kind\n"
    ),
    Case(
      "one comment",
      "echo '# a' >x.yaml",
      "-f x.yaml",
      "error: x.yaml holds comments alone\nhelp: pass a manifest\n"
    ),
    Case(
      "data that is no object",
      "echo 'a: 1' >x.yaml",
      "-f x.yaml",
      "error: x.yaml holds no Kubernetes objects\nhelp: every object needs an apiVersion and a kind\n"
    ),
    Case(
      "binary data",
      "printf 'ELF\\0\\1' >x.yaml",
      "-f x.yaml",
      """
      x.yaml:1:4: error: this is binary data, or text that is not UTF-8; expected a manifest [binary-data]
      1 | ELF\\x00\\x01
        |    ^~~~

      """
    ),
    Case(
      "a bracket left open in the second document",
      "printf 'a: 1\\n---\\nb: [1, 2\\n' >x.yaml",
      "-f x.yaml",
      """
      x.yaml:3:4: error: this bracket is never closed [unterminated-flow]
      3 | b: [1, 2
        |    ^

      """
    ),
    Case(
      "a name twice below an output directory",
      "mkdir d; touch x.yaml d/x.yaml",
      "-f x.yaml -f d --output-dir out",
      """
      error: x.yaml and d/x.yaml would both become out/x.yaml
      help: edit them one at a time, or name the directory above both with -R

      """
    ),
    Case(
      "standard input twice",
      "",
      "-f - -f -",
      "error: standard input can be read only once\nhelp: pass '-f -' once\n"
    ),
  ]

  @Test("is told as a whole on standard error, with status 1, nothing printed and no file touched", arguments: cases)
  func badInput(subject: Case) throws {
    for destination in subject.input.contains("--output-dir")
      ? [""] : ["", " --diff", " --in-place", " --output-dir o"]
    {
      try TemporaryDirectory.with { directory in
        _ = try ShellRun(subject.preparation, in: directory)
        let before = try Self.contents(of: directory)
        let run = try ShellRun("meshctl inject \(subject.input)\(destination)", in: directory)
        // A device is refused before its bytes are judged.
        let hasOwnError = destination == " --in-place" && subject.input == "-f /dev/null"
        if !hasOwnError { #expect(run == ShellRun(1, error: subject.error), "with\(destination)") }
        #expect(try Self.contents(of: directory) == before)
      }
    }
  }

  @Test("a bad file among good ones is left out, and the others are printed")
  func neighbours() throws {
    try TemporaryDirectory.with { directory in
      try Manifests.write(Manifests.service, to: "a.yaml", in: directory)
      try Manifests.write("b: [\n", to: "b.yaml", in: directory)
      try Manifests.write(Manifests.service, to: "c.yaml", in: directory)
      let error = """
        service/web unchanged
        b.yaml:1:4: error: this bracket is never closed [unterminated-flow]
        1 | b: [
          |    ^
        service/web unchanged

        """
      let output = Manifests.service + "---\n" + Manifests.service
      #expect(try ShellRun("meshctl inject -f .", in: directory) == ShellRun(1, output: output, error: error))
    }
  }

  @Test("a file that may not be read is named, and so is one that may not be replaced")
  func permissions() throws {
    try TemporaryDirectory.with { directory in
      try Manifests.write(Manifests.pod, to: "pod.yaml", in: directory)
      let line = """
        cp "$MESHCTL" tool; chmod 755 . tool; install -m 000 pod.yaml secret.yaml
        install -m 444 pod.yaml fixed.yaml; mkdir -m 555 d; cp pod.yaml d/
        user() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi; }
        for file in secret.yaml fixed.yaml d/pod.yaml; do user ./tool inject -f $file --in-place; echo $?; done
        cmp pod.yaml fixed.yaml; cmp pod.yaml d/pod.yaml; chmod 755 d
        """
      let error = """
        error: cannot open secret.yaml: permission denied
        error: cannot replace fixed.yaml: permission denied
        error: cannot replace d/pod.yaml: permission denied

        """
      #expect(try ShellRun(line, in: directory) == ShellRun(0, output: "1\n1\n1\n", error: error))
    }
  }

  /// The bytes of every file, and nothing for what is none.
  private static func contents(of directory: URL) throws -> [String: Data?] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: directory.path)
    return Dictionary(
      uniqueKeysWithValues: paths.map { ($0, try? Data(contentsOf: directory.appendingPathComponent($0))) }
    )
  }
}
