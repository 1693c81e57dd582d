public import Console
import HTTP
public import Kubernetes
import Synchronization

/// A client whose server is a script, with what it paused and warned.
public struct ScriptedClient: Sendable {
  /// The script.
  public let transport: ScriptedTransport
  /// The client.
  public let client: APIClient
  private let notes: Notes

  private final class Notes: Sendable {
    let pauses = Mutex<[Duration]>([])
    let warnings = Mutex<[String]>([])
  }

  /// Makes a client of answers.
  public init(
    _ steps: [ScriptedTransport.Step] = [],
    routes: [String: ScriptedTransport.Step] = [:],
    connection: KubernetesConnection = ScriptedClient.connection,
    clock: WallClock = .fixed(Timestamp(seconds: 1_000)),
    cacheDirectory: String? = nil
  ) {
    let transport = ScriptedTransport(steps, routes: routes)
    let notes = Notes()
    self.transport = transport
    self.notes = notes
    client = APIClient(
      connection,
      APIClient.Surroundings(
        clock: clock,
        cacheDirectory: cacheDirectory,
        makeTransport: { _ in transport },
        warn: { text in notes.warnings.withLock { $0.append(text) } },
        pause: { duration in notes.pauses.withLock { $0.append(duration) } }
      )
    )
  }

  /// How long the client wanted to wait, each time.
  public var pauses: [Duration] { notes.pauses.withLock { $0 } }
  /// What the server warned of.
  public var warnings: [String] { notes.warnings.withLock { $0 } }

  /// A connection to no server there is.
  public static let connection = KubernetesConnection(
    server: HTTPURL(.https, host: "api.example"),
    contextName: "test",
    userName: "jane"
  )

  /// A kind of a mesh.
  public static let virtualServices = APIResource(
    group: "networking.istio.io",
    version: "v1",
    kind: "VirtualService",
    plural: "virtualservices",
    shortNames: ["vs"]
  )

  /// One virtual service.
  public static func reviews(_ namespace: String = "transcripts") -> ObjectName {
    ObjectName(virtualServices, namespace: namespace, name: "reviews")
  }
}
