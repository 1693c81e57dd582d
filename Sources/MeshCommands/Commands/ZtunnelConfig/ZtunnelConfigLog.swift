import ArgumentParsing
import Console
import EnvoyAdmin
import Output

/// `meshctl ztunnel-config log`: how much ztunnels say.
struct ZtunnelConfigLog: MeshCommand {
  /// The flags of `meshctl ztunnel-config log`.
  struct Options: ZtunnelPlaceOptions {
    var mesh = MeshOptions()
    var ztunnel = ZtunnelChoice()
    var levels: ZtunnelLevels?
    var resets = false

    static let arguments = ztunnelArguments
    static let flags: [Flag<Self>] =
      [
        .value("level", "LEVELS", \.levels, help: "set loggers, such as debug or access:debug,info"),
        .switch("reset", short: "r", \.resets, help: "set all loggers to info"),
      ] + placeFlags + meshFlags

    static var exclusive: [[PartialKeyPath<Self>]] {
      [[\.levels, \.resets], [\.ztunnel.pod, \.ztunnel.node]] + exclusiveMeshes
    }
  }

  static let declaration = CommandDeclaration(
    "log",
    aliases: ["o"],
    summary: "Show or set how much ztunnels say",
    discussion: """
      All ztunnels are meant, or the one that is named. The levels are trace, debug, info, warning, error, critical and \
      off, for all loggers or for those of a module.
      """,
    examples: [
      Example("Show the levels of all ztunnels", "meshctl ztunnel-config log"),
      Example("Have one say more", "meshctl zc log ztunnel-n5bg2 --level access:debug,info"),
      Example("Set all back", "meshctl zc log --reset"),
    ]
  )

  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.notAllowed, .notFound]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh
    )
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let page: AdminPage =
      options.resets ? .resettingTrace : options.levels.map { .settingTrace($0.filter) } ?? .loggers
    for place in try await context.ztunnels(options, errorFormat).places() {
      let answer = try await ProxyInquiry(place: place).post(page)
      guard case .pod(let pod, _, _) = place else { continue }
      try context.showText("\(pod.description):\n\(answer)\n")
    }
    return .done
  }
}
