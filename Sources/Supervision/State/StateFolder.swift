import MeshStores
public import ProxyConfig
import System

/// Where everything is kept about one directory of manifests that runs as a mesh, but for the manifests themselves.
///
/// One folder a directory, named after a hash of its path: two meshes on one machine share nothing.
public struct StateFolder: Hashable, Sendable {
  /// The directory of manifests, from the root and without links.
  public let mesh: String
  /// The folder.
  public let path: String
  /// Where sockets are: the folder, unless its path is too long for the address of a socket.
  public let socketFolder: String
  /// The number under which Envoys share memory when one takes over from another; its own for each directory.
  public let baseID: UInt32

  /// What holds the folders of all meshes, in the user's directory for state.
  static let directory = "meshctl"
  static let statusFile = "status.json"
  /// A socket's address holds a path of at most 103 bytes on macOS, and 107 on Linux (unix(7)).
  private static let socketPathLimit = 103
  /// Envoy multiplies the number by ten and adds the epoch, and calls its sockets after that as a signed number of 32 bits.
  private static let baseIDCount: UInt32 = 200_000_000
  /// What Envoy puts behind the path of the sockets by which one takes over: `_udp_parent_` and a number.
  private static let longestSocketName = "/hot_udp_parent_4294967295"

  /// The folder of a directory, below the user's directory for state (XDG_STATE_HOME).
  ///
  /// - Parameter mesh: the directory as `Path.resolved` gives it.
  public init(of mesh: String, below stateHome: String) {
    self.mesh = mesh
    let hash = Fingerprint(of: mesh).description.suffix(16)
    let path = "\(stateHome)/\(Self.directory)/\(hash)"
    self.path = path
    let isShort = path.utf8.count + Self.longestSocketName.utf8.count <= Self.socketPathLimit
    socketFolder = isShort ? path : "/tmp/meshctl-\(hash)"
    // Zero is what Envoys have that nobody gave one.
    baseID = 1 + (UInt32(hash.suffix(8), radix: 16) ?? 0) % Self.baseIDCount
  }

  /// What is known of the mesh while it is up.
  public var status: String { "\(path)/\(Self.statusFile)" }
  /// What Envoy itself logs.
  public var envoyLog: String { "\(path)/envoy.log" }
  /// The requests that Envoy took.
  public var accessLog: String { "\(path)/access.log" }
  /// What a detached supervisor would have told a person.
  public var supervisorLog: String { "\(path)/meshctl.log" }
  /// The directory of what is remembered of changes, a file a service; it stays when the mesh ends.
  public var history: String { "\(path)/history" }
  /// The directory of what is remembered of rollouts, a directory a resource; it stays when the mesh ends.
  var rollouts: String { "\(path)/rollouts" }
  /// The socket of Envoy's administration, where it has one.
  public var administrationSocket: String { "\(socketFolder)/admin" }

  /// How the Envoy of the mesh is laid out whose port for every host is this; gateways listen on those after it.
  public func layout(port: Int) -> TranslationTarget.Standalone {
    var layout = TranslationTarget.Standalone()
    layout.port = port
    layout.gatewayPort = port + 1
    layout.routeDirectory = routes
    layout.requestLog = accessLog
    return layout
  }

  /// The directory of requests to the supervisor, each an empty file of the request's name.
  var requests: String { "\(path)/requests" }
  /// The directory of route configurations.
  var routes: String { "\(path)/routes" }
  /// What is asked about before it is put in force.
  var candidate: String { "\(path)/candidate.json" }
  /// What the names begin with of the sockets by which one Envoy takes over from another.
  var takeoverSocket: String { "\(socketFolder)/hot" }

  /// The bootstrap of an epoch.
  func bootstrap(_ epoch: Int) -> String { "\(path)/envoy-rev\(epoch).json" }

  /// The file that Envoy is subscribed to for resources of a kind.
  func file(_ kind: ResourceFile.Kind) -> String {
    switch kind {
    case .clusters: "\(path)/cds.json"
    case .listeners: "\(path)/lds.json"
    case .routes(_, let fileName): "\(routes)/\(fileName)"
    }
  }

  /// The name of the memory that Envoys of the base ID share (Envoy `source/server/hot_restart_impl.cc`).
  var sharedMemory: String { "/envoy_shared_memory_\(UInt64(baseID) * 10)" }
}
