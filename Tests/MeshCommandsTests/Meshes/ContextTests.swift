import Foundation
import TestSupport
import Testing

@testable import MeshCommands

/// `meshctl context`: which mesh commands work on.
@Suite("Context")
struct ContextTests {
  private static let kubeconfig = """
    apiVersion: v1
    kind: Config
    current-context: kind
    contexts:
    - {name: kind, context: {cluster: kind, user: kind}}
    - {name: prod, context: {cluster: prod, user: me, namespace: shop}}
    clusters:
    - {name: kind, cluster: {server: "https://127.0.0.1:6443"}}
    - {name: prod, cluster: {server: "https://prod.example"}}
    users:
    - {name: kind, user: {token: a}}
    - {name: me, user: {token: b}}

    """

  /// A home with a kubeconfig and a directory of manifests, and command lines run in it.
  private struct Home {
    let directory: URL
    var variables: [String: String] = [:]

    func run(_ words: String...) -> CommandRun {
      var environment = ["HOME": directory.path, "KUBECONFIG": directory.appendingPathComponent("kubeconfig").path]
      environment.merge(variables) { $1 }
      let run = CommandRun(["context"] + words, environment: environment)
      return CommandRun(
        run.status,
        output: run.output.replacing(directory.path, with: "HOME"),
        error: run.error.replacing(directory.path, with: "HOME")
      )
    }
  }

  private func home(_ body: (Home) throws -> Void) throws {
    try TemporaryDirectory.with { directory in
      let url = directory.resolvingSymlinksInPath()
      try Self.kubeconfig.write(to: url.appendingPathComponent("kubeconfig"), atomically: false, encoding: .utf8)
      try FileManager.default.createDirectory(at: url.appendingPathComponent("mesh"), withIntermediateDirectories: true)
      try body(Home(directory: url))
    }
  }

  @Test("flags come before MESHCTL_MESH, that before what was chosen, and that before the kubeconfig")
  func order() throws {
    try home { home in
      let reason = ["context", "show", "-o", "jsonpath={.mesh}{.context} {.reason}"].dropFirst()
      func shown(_ words: String..., in home: Home) -> String {
        CommandRun(
          ["context"] + reason + words,
          environment: home.variables.merging(
            ["HOME": home.directory.path, "KUBECONFIG": home.directory.appendingPathComponent("kubeconfig").path]
          ) { first, _ in first }
        ).output
      }
      #expect(shown(in: home) == "kind kubeconfig")
      #expect(home.run("use", "prod").status == .done)
      #expect(shown(in: home) == "prod settings")
      var other = home
      other.variables["MESHCTL_MESH"] = "somewhere"
      #expect(shown(in: other) == "somewhere variable")
      #expect(shown("--context", "kind", in: other) == "kind flag")
      #expect(shown("--mesh", "elsewhere", in: other) == "elsewhere flag")
    }
  }

  @Test("a choice is kept in the user's settings, for the user alone, and can be taken back")
  func choice() throws {
    try home { home in
      let told = "commands work on mesh HOME/mesh (HOME/.config/meshctl/config.yaml)\n"
      #expect(home.run("use", "--mesh", home.directory.path + "/mesh") == CommandRun(.done, error: told))
      let file = home.directory.appendingPathComponent(".config/meshctl/config.yaml")
      let text = try String(contentsOf: file, encoding: .utf8).replacing(home.directory.path, with: "HOME")
      #expect(
        text == "# The mesh that meshctl works on when nothing else is said: meshctl context use\nmesh: HOME/mesh\n"
      )
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      let shown = """
        mesh        HOME/mesh
        namespace   default
        because of  meshctl context use (HOME/.config/meshctl/config.yaml)

        """
      #expect(home.run("show") == CommandRun(.done, output: shown))
      let back = "commands work on what the kubeconfig says (HOME/.config/meshctl/config.yaml)\n"
      #expect(home.run("use", "--none") == CommandRun(.done, error: back))
    }
  }

  @Test("a link in the place of the settings is followed, and stays one")
  func linkedSettings() throws {
    try home { home in
      let folder = home.directory.appendingPathComponent(".config/meshctl")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let target = home.directory.appendingPathComponent("dotfiles.yaml")
      try "mesh: /from-dotfiles\n".write(to: target, atomically: false, encoding: .utf8)
      let link = folder.appendingPathComponent("config.yaml")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
      #expect(home.run("show", "-o", "jsonpath={.mesh}") == CommandRun(.done, output: "/from-dotfiles"))
      #expect(home.run("use", "prod").status == .done)
      #expect(try String(contentsOf: target, encoding: .utf8).hasSuffix("\ncontext: prod\n"))
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == target.path)
    }
  }

  @Test("contexts are listed, the one that commands work on marked")
  func list() throws {
    try home { home in
      let table = """
        CURRENT  NAME  CLUSTER  USER  NAMESPACE
        *        kind  kind     kind
                 prod  prod     me    shop

        """
      #expect(home.run("list") == CommandRun(.done, output: table))
      #expect(home.run("list", "-o", "name") == CommandRun(.done, output: "kind\nprod\n"))
    }
  }

  @Test("a context or a directory that is not there is refused, with the nearest name")
  func refusals() throws {
    try home { home in
      let unknown = "error: there is no context \"prd\"\nhelp: did you mean prod?\n"
      #expect(home.run("use", "prd") == CommandRun(.notFound, error: unknown))
      let missing = home.run("use", "--mesh", home.directory.path + "/nowhere")
      #expect(
        missing == CommandRun(.failed, error: "error: cannot inspect HOME/nowhere: no such file or directory\n")
      )
      let nothing = """
        error: "meshctl context use" needs the argument CONTEXT
        help: run "meshctl context use --help" for usage

        """
      #expect(home.run("use") == CommandRun(.usage, error: nothing))
    }
  }
}
