import Foundation
import TestSupport
import Testing

@Suite("Names completed by the built binary")
struct NameCompletionTests {
  private static func object(in namespace: String) -> String {
    "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: \(namespace)\n"
  }

  /// Runs a line in a directory with two manifests and a cache of its own; a busy machine is given time.
  private func run(_ line: String) throws -> ShellRun {
    try TemporaryDirectory.with { directory in
      let mesh = directory.appendingPathComponent("mesh")
      try FileManager.default.createDirectory(at: mesh, withIntermediateDirectories: true)
      try Manifests.write(Self.object(in: "prod"), to: "a.yaml", in: mesh)
      try Manifests.write(Self.object(in: "$(reboot)"), to: "b.yaml", in: mesh)
      return try ShellRun("export XDG_CACHE_HOME=$PWD/cache MESHCTL_COMPLETION_LIMIT=60000; \(line)", in: directory)
    }
  }

  private static let complete = "meshctl __complete -- inject -f mesh -n ''"

  @Test("the namespaces of a directory complete -n, and one that a shell would run does not")
  func directory() throws {
    #expect(try run(Self.complete) == ShellRun(0, output: "prod\t\n"))
    #expect(try run("cd mesh; meshctl __complete -- inject -f . --namespace=p").output == "--namespace=prod\t\n")
  }

  @Test("names are kept for the user alone, and a file that is written since is read again")
  func cache() throws {
    let line = """
      \(Self.complete); stat -c %a cache/meshctl cache/meshctl/*
      sed 's/"prod"/"kept"/' cache/meshctl/* >copy; cat copy >$(echo cache/meshctl/*)
      \(Self.complete); sed -i s/prod/test/ mesh/a.yaml; \(Self.complete); ls cache/meshctl | wc -l
      """
    #expect(try run(line) == ShellRun(0, output: "prod\t\n700\n600\nkept\t\ntest\t\n1\n"))
  }

  @Test("a pipe is left to whom it is for: completion neither waits for it nor takes its bytes")
  func pipe() throws {
    let line = """
      mkfifo pipe mesh/pipe.yaml; meshctl __complete -- inject -f pipe -n ''; \(Self.complete)
      exec 3<>pipe; echo bytes >&3; meshctl __complete -- inject -f pipe -n ''; head -1 <&3
      """
    #expect(try run(line) == ShellRun(0, output: "prod\t\nbytes\n"))
  }

  @Test("more manifests than can be read in time: silence, and nothing is kept")
  func late() throws {
    // Hundreds of megabytes with a namespace at their very beginning: whoever waited for them would answer with it.
    let line = """
      for i in {1..20000}; do echo "# a comment of some length, so that there is something to read"; done >>mesh/a.yaml
      for i in {1..400}; do flags="$flags -f mesh/a.yaml"; done
      unset MESHCTL_COMPLETION_LIMIT; meshctl __complete -- inject $flags -n ''; echo $?; ls cache
      """
    let run = try run(line)
    #expect(run.output == "0\n")
    #expect(run.error == "ls: cannot access 'cache': No such file or directory\n")
  }
}
