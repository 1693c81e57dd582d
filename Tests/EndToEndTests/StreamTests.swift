import Foundation
import TestSupport
import Testing

@Suite("Standard streams of the built binary")
struct StreamTests {
  private static let report = "pod/web injected\n"

  private func run(_ line: String) throws -> ShellRun {
    try TemporaryDirectory.with { directory in
      try Manifests.write(Manifests.pod, to: "pod.yaml", in: directory)
      return try ShellRun(line, in: directory)
    }
  }

  @Test("a reader that has seen enough ends the run quietly, with status 0")
  func brokenPipe() throws {
    let line =
      "for i in {1..40}; do echo -f pod.yaml; done | xargs \"$MESHCTL\" inject -q | head -1; echo ${PIPESTATUS[1]}"
    #expect(try run(line) == ShellRun(0, output: "apiVersion: v1\n0\n"))
  }

  @Test(
    "messages that nobody reads stop nothing: all files are replaced",
    arguments: ["2>&-", "2>&1 | true", "2>/dev/full"]
  )
  func unreadMessages(redirection: String) throws {
    let line = """
      set -o pipefail; for i in {10..30}; do cp pod.yaml $i.yaml; done; rm pod.yaml
      meshctl inject -f . --in-place \(redirection); echo "$? $(grep -l 'name: istio-proxy' *.yaml | wc -l)"
      """
    #expect(try run(line) == ShellRun(0, output: "0 21\n"))
  }

  @Test("a full disk and a closed output are told, with status 1")
  func failingOutput() throws {
    let full = Self.report + "error: cannot write <stdout>: no space left on device\n"
    #expect(try run("meshctl inject -f pod.yaml >/dev/full") == ShellRun(1, error: full))
    let closed = Self.report + "error: cannot write <stdout>: bad file descriptor\n"
    #expect(try run("meshctl inject -f pod.yaml >&-") == ShellRun(1, error: closed))
    #expect(
      try run("meshctl inject -f - <&-") == ShellRun(1, error: "error: cannot read <stdin>: bad file descriptor\n")
    )
  }

  @Test(
    "with streams closed, no message gets into a file that is written",
    arguments: [">&- 2>&-", "<&- >&- 2>&-", "<&- 2>&-"]
  )
  func closedStreams(redirection: String) throws {
    let line = """
      meshctl inject -q -f pod.yaml >expected.yaml
      iconv -f UTF-8 -t UTF-16 pod.yaml >wide.yaml
      meshctl inject -f wide.yaml --in-place \(redirection); echo $?; diff expected.yaml wide.yaml
      """
    #expect(try run(line) == ShellRun(0, output: "0\n"))
  }

  @Test("standard input on a terminal is an error and not a wait", .requires(.python))
  func terminal() throws {
    let python = try #require(RealComponent.python.path)
    let program = """
      import os, pty, subprocess, sys
      master, slave = pty.openpty()
      sys.exit(subprocess.run([os.environ["MESHCTL"], "inject", "-f", "-"], stdin=slave).returncode)
      """
    let expected = """
      error: standard input is a terminal, so there is nothing to read
      help: name a file or a directory with -f, or pipe a manifest in

      """
    #expect(try run("'\(python)' -c '\(program)'") == ShellRun(1, error: expected))
  }

  /// Comments in documents of their own, each of a megabyte, then a service.
  private static let largeStream = """
    large() { awk -v count="$1" 'BEGIN {
      line = "# "; while (length(line) < 1000000) line = line line "x"
      for (i = 0; i < count; i++) printf "---\\n%s\\n", line
      printf "---\\napiVersion: v1\\nkind: Service\\nmetadata: {name: last}\\n"
    }'; }

    """

  @Test("standard input above 64 MiB goes to a temporary file; where there can be none, it says so")
  func spool() throws {
    // The writer of the stream may complain that nobody reads it.
    let line =
      Self.largeStream + "large 70 2>/dev/null | TMPDIR=\"$PWD/none\" meshctl inject -f - 2>&1 | sed \"s:$PWD/::\""
    let expected = "error: cannot create none: no such file or directory\n"
    #expect(try run(line) == ShellRun(0, output: expected))
  }

  // A debug build takes half a minute for so many bytes.
  @Test(
    "standard input of 240 MB takes less memory than its size",
    .requires(.python),
    .enabled(if: ProcessInfo.processInfo.environment["MESHCTL_BINARY"] != nil, "MESHCTL_BINARY names no release build")
  )
  func boundedMemory() throws {
    let python = try #require(RealComponent.python.path)
    // What is resident counts: threads reserve addresses that they never use.
    let measure = """
      import resource, subprocess, sys
      subprocess.run([sys.argv[1], "inject", "-f", "-"])
      peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
      if peak > 160000: print("resident:", peak, "KB", file=sys.stderr)
      """
    let line =
      Self.largeStream + "large 150 | '\(python)' -c '\(measure)' \"$MESHCTL\" | cksum; large 150 | cksum"
    let run = try run(line)
    #expect(run.error == "service/last unchanged\n")
    #expect(Set(run.output.split(separator: "\n")).count == 1)
  }
}
