import ArgumentParsing
import Console
import HTTP
import Kubernetes
import Output

/// `meshctl context show`: which mesh commands work on, and what decided it.
struct ContextShow: OfflineCommand {
  /// The flags of `meshctl context show`.
  struct Options: MeshCommandOptions {
    var mesh = MeshOptions()
    var format: PayloadFormat?

    static let flags: [Flag<Self>] =
      [.value("output", short: "o", "FORMAT", \.format, help: "write it for programs")] + meshFlags
  }

  static let declaration = CommandDeclaration(
    "show",
    summary: "Tell which mesh commands work on, and why",
    discussion: """
      The first of these decides: the flags --mesh, --context and --kubeconfig; the variable MESHCTL_MESH; what \
      "meshctl context use" chose; the current context of the kubeconfig. Nothing is asked of the mesh itself.
      """,
    examples: [
      Example("Tell it", "meshctl context show"),
      Example("The namespace alone", "meshctl context show -o jsonpath='{.namespace}'"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(exitStatuses: ExitStatus.usual, environment: Variable.everywhere + Variable.mesh)
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  var errorFormat: ErrorFormat { options.format?.errorFormat ?? .text }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    let settings = UserSettings.path(in: context.environment)
    let choice = try MeshChoice(
      options.mesh,
      environment: context.environment,
      settings: try UserSettings(in: context.environment)
    )
    let reason = choice.reason.text(settings: settings)
    switch choice.mesh {
    case .directory(let directory):
      let namespace = (options.mesh.namespace ?? .standard).argument
      try show(
        [("mesh", directory), ("namespace", namespace), ("because of", reason)],
        ["mesh": .string(directory), "namespace": .string(namespace), "reason": .string(choice.reason.rawValue)],
        in: context
      )
    case .cluster(let connection):
      let resolved = try context.connection(connection)
      try show(
        [
          ("context", resolved.contextName ?? ""), ("server", resolved.server.description),
          ("user", resolved.userName), ("namespace", resolved.namespace), ("because of", reason),
        ],
        [
          "context": resolved.contextName.map { .string($0) } ?? .null,
          "server": .string(resolved.server.description),
          "user": .string(resolved.userName),
          "namespace": .string(resolved.namespace),
          "reason": .string(choice.reason.rawValue),
        ],
        in: context
      )
    }
    return .done
  }

  private func show(_ lines: [(String, String)], _ payload: JSONValue, in context: Context) throws(CommandError) {
    if let format = options.format { return try context.show(payload, as: format) }
    let width = lines.map { $0.0.count }.max() ?? 0
    for (name, value) in lines where !value.isEmpty {
      let space = String(repeating: " ", count: width - name.count + 2)
      try context.write(TerminalText.escaped("\(name)\(space)\(value)") + "\n")
    }
  }
}

extension MeshChoice.Reason {
  /// What decided, for people.
  fileprivate func text(settings: String?) -> String {
    switch self {
    case .flag: "a flag"
    case .variable: "MESHCTL_MESH"
    case .settings: "meshctl context use" + (settings.map { " (\($0))" } ?? "")
    case .kubeconfig: "the kubeconfig"
    }
  }
}
