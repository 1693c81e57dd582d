import Console
import HTTP
import Kubernetes
import Synchronization

/// A client whose server is a script, with what it paused and warned.
struct ScriptedClient {
  let transport: ScriptedTransport
  let client: APIClient
  private let notes: Notes

  private final class Notes: Sendable {
    let pauses = Mutex<[Duration]>([])
    let warnings = Mutex<[String]>([])
  }

  init(
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
  var pauses: [Duration] { notes.pauses.withLock { $0 } }
  /// What the server warned of.
  var warnings: [String] { notes.warnings.withLock { $0 } }

  static let connection = KubernetesConnection(
    server: HTTPURL(.https, host: "api.example"),
    contextName: "test",
    userName: "jane"
  )

  static let virtualServices = APIResource(
    group: "networking.istio.io",
    version: "v1",
    kind: "VirtualService",
    plural: "virtualservices",
    shortNames: ["vs"]
  )

  /// One virtual service.
  static func reviews(_ namespace: String = "transcripts") -> ObjectName {
    ObjectName(virtualServices, namespace: namespace, name: "reviews")
  }
}
