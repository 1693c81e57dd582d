import System

/// The command lines by which an Envoy is run and asked.
struct EnvoyCommandLine: Sendable {
  /// The path of the program.
  let program: String
  let folder: StateFolder

  /// How long connections that go on may still be used when a listener goes or another Envoy takes over.
  static let drainTime = 5
  /// How long after a takeover the Envoy before is ended; Envoy wants it longer than the drain time.
  static let parentShutdownTime = 8

  /// Runs an epoch: what it writes to its standard streams is for its log.
  func run(epoch: Int) -> ChildCommand {
    ChildCommand(
      program,
      [
        "-c", folder.bootstrap(epoch), "--restart-epoch", "\(epoch)", "--base-id", "\(folder.baseID)",
        // Sockets in a folder of the user's own, in the place of names that every user of the machine can reach.
        "--socket-path", folder.takeoverSocket, "--socket-mode", "600",
        "--drain-time-s", "\(Self.drainTime)", "--parent-shutdown-time-s", "\(Self.parentShutdownTime)",
        // Without it Envoy passes over fields that it does not know, and a rule would silently not hold.
        "--reject-unknown-dynamic-fields",
        "--concurrency", "2", "--log-level", "info", "--log-format", Self.logFormat,
        "--file-flush-interval-msec", "250",
      ],
      environment: Self.environment,
      // Ctrl-C is for the supervisor, which lets Envoy finish what it has begun.
      company: .ownGroup
    )
  }

  /// Asks whether Envoy takes a bootstrap with everything in it; nothing is opened.
  func validate(_ path: String) -> ChildCommand {
    ChildCommand(
      program,
      ["--mode", "validate", "-c", path, "--disable-hot-restart", "--log-level", "error", "--log-format", "%v"],
      environment: Self.environment,
      company: .ownGroup
    )
  }

  /// Times as the access log writes them, so that lines of both can be put in order.
  static let logFormat = "[%Y-%m-%dT%T.%eZ] [%l] [%n] %v"
  private static let environment = ["TZ": "UTC"]
}
