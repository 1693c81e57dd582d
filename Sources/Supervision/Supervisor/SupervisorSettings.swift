import EnvoyAdmin
import HTTP
import ProxyConfig

/// What a supervisor is to run, and how.
public struct SupervisorSettings: Sendable {
  /// Where everything is kept.
  public var folder: StateFolder
  /// The path of Envoy.
  public var program: String
  /// The port for every host of the mesh; gateways listen on those after it.
  public var port = 15_080
  /// The port of Envoy's administration, which whoever uses the machine then reaches; nil for a socket of the user's own.
  public var administrationPort: Int?
  /// Whose view of the mesh Envoy has.
  public var identity = ProxyIdentity(name: "local")
  /// Tells the time in seconds since 1970.
  public var now: @Sendable () -> Int64
  /// How long Envoy may take until it serves, and until it has taken a file.
  public var patience = Duration.seconds(60)
  /// How many bytes a log may have before it begins anew; what was before it is kept once.
  public var logLimit: Int64 = 16 << 20
  /// How often logs are looked at.
  public var logInterval = Duration.seconds(5)
  /// Tells when somebody wants everything read and opened anew, as SIGHUP does; nil where nobody can.
  public var rereads: AsyncStream<Void>?

  /// Makes settings of what has no default.
  public init(folder: StateFolder, program: String, now: @escaping @Sendable () -> Int64) {
    self.folder = folder
    self.program = program
    self.now = now
  }

  var layout: TranslationTarget.Standalone {
    folder.layout(port: port)
  }

  var administration: AdminAddress {
    guard let administrationPort, let number = UInt16(exactly: administrationPort) else {
      return .unixSocket(path: folder.administrationSocket)
    }
    return .url(HTTPURL(.http, host: "127.0.0.1", port: number))
  }

  var bootstrap: Bootstrap {
    let address: Address =
      administrationPort.map { .socket(host: "127.0.0.1", port: $0) } ?? .pipe(path: folder.administrationSocket)
    return Bootstrap(
      for: identity,
      administration: address,
      source: .files(listeners: folder.file(.listeners), clusters: folder.file(.clusters))
    )
  }
}
